package io.datamorph.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The record headers, as AsyncAPI says them. */
final class AsyncApiHeaders {

  private AsyncApiHeaders() {}

  /** Optional on {@code spec.requested}, which anybody may publish; required on all others. */
  static ObjectNode cloudEvent() {
    ObjectNode trait = AsyncApi.object();
    trait.put("description", "CloudEvents 1.0, binary mode of the Kafka binding.");
    ObjectNode headers = trait.putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    text(properties, "ce_specversion", "1.0.");
    text(properties, "ce_id", "UUIDv5 of workflow id, type, iteration and attempt.");
    text(properties, "ce_type", "The event, which is the topic.");
    text(properties, "ce_source", "The service that says it.");
    text(properties, "ce_time", "When it was said.").put("format", "date-time");
    text(properties, "ce_subject", "The workflow id, which is the record key.");
    text(properties, "content-type", "application/json or application/avro.");
    text(properties, "traceparent", "W3C trace context; optional.");
    return trait;
  }

  static ObjectNode deadLetter() {
    ObjectNode message = AsyncApi.object();
    message.put("name", "deadLetter");
    message.put("title", "DeadLetter");
    message.put("summary", "The bytes of a record as they came, and why nobody could use them.");
    message.put("contentType", "application/octet-stream");
    ObjectNode headers = message.putObject("headers");
    headers.put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    text(properties, "dead-letter-reason", "What is wrong.");
    text(properties, "dead-letter-topic", "Where the record came from.");
    text(properties, "dead-letter-partition", "Its partition.");
    text(properties, "dead-letter-offset", "Its offset.");
    text(properties, "dead-letter-service", "The service that could not use it.");
    headers.putArray("required").add("dead-letter-reason").add("dead-letter-service");
    return message;
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }
}
