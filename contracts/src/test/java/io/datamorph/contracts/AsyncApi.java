package io.datamorph.contracts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes all contracts as one AsyncAPI 3 document: who says what to whom on which topic. */
final class AsyncApi {

  private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

  private AsyncApi() {}

  static ObjectNode document(List<Contract> contracts) {
    ObjectNode document = object();
    document.put("asyncapi", "3.0.0");
    document.set("info", info());
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    for (Contract contract : contracts) {
      channels.set(contract.type(), channel(contract));
      channels.set(EventTypes.deadLetterTopic(contract.type()), deadLetters(contract));
      messages.set(contract.type(), message(contract, "json"));
      messages.set(contract.type() + ".avro", message(contract, "avro"));
      contract
          .services("saidBy")
          .forEach(service -> operation(operations, contract, service, "says", "send"));
      contract
          .services("heardBy")
          .forEach(service -> operation(operations, contract, service, "hears", "receive"));
    }
    messages.set("deadLetter", AsyncApiHeaders.deadLetter());
    components.putObject("messageTraits").set("cloudEvent", AsyncApiHeaders.cloudEvent());
    return document;
  }

  private static ObjectNode info() {
    ObjectNode info = object();
    info.put("title", "DataMorph events");
    info.put("version", "1.0.0");
    info.put(
        "description",
        "Every fact the services of DataMorph tell each other on Kafka. The record key is the"
            + " workflow id. Generated from the Avro schemas; see contracts/README.md.");
    info.putObject("license").put("name", "Apache-2.0");
    return info;
  }

  private static ObjectNode channel(Contract contract) {
    ObjectNode channel = object();
    channel.put("address", contract.type());
    channel.put("description", contract.schema().getDoc());
    ObjectNode messages = channel.putObject("messages");
    messages.set("json", reference("#/components/messages/" + contract.type()));
    messages.set("avro", reference("#/components/messages/" + contract.type() + ".avro"));
    return channel;
  }

  private static ObjectNode deadLetters(Contract contract) {
    ObjectNode channel = object();
    channel.put("address", EventTypes.deadLetterTopic(contract.type()));
    channel.put("description", "Records of " + contract.type() + " that nobody could use.");
    channel.putObject("messages").set("deadLetter", reference("#/components/messages/deadLetter"));
    return channel;
  }

  private static ObjectNode message(Contract contract, String form) {
    ObjectNode message = object();
    message.put("name", contract.type());
    message.put("title", contract.schema().getName());
    message.put("summary", contract.schema().getDoc());
    message.putArray("traits").add(reference("#/components/messageTraits/cloudEvent"));
    if (form.equals("avro")) {
      message.put("contentType", "application/avro");
      ObjectNode payload = message.putObject("payload");
      payload.put("schemaFormat", AVRO);
      payload.set("schema", reference("../src/main/avro/" + contract.type() + ".avsc"));
    } else {
      message.put("contentType", "application/json");
      message.set("payload", reference("./" + contract.type() + ".schema.json"));
    }
    return message;
  }

  private static void operation(
      ObjectNode operations, Contract contract, String service, String verb, String action) {
    String channel = "#/channels/" + contract.type();
    ObjectNode operation = operations.putObject(service + "." + verb + "." + contract.type());
    operation.put("action", action);
    operation.put("summary", "%s %s %s".formatted(service, verb, contract.type()));
    operation.set("channel", reference(channel));
    operation.putArray("tags").addObject().put("name", service);
    operation
        .putArray("messages")
        .add(reference(channel + "/messages/json"))
        .add(reference(channel + "/messages/avro"));
  }

  static ObjectNode reference(String to) {
    return object().put("$ref", to);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
