package io.datamorph.choreography;

import io.datamorph.contracts.EventTypes;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record nobody can use, as it is kept: its own bytes, and headers that say why and whence. */
record DeadLetter(String topic, String workflowId, Map<String, String> headers) {

  static final String REASON = "dead-letter-reason";
  static final String TOPIC = "dead-letter-topic";
  static final String PARTITION = "dead-letter-partition";
  static final String OFFSET = "dead-letter-offset";
  static final String SERVICE = "dead-letter-service";

  static DeadLetter of(IncomingRecord incoming, String reason, String service) {
    Map<String, String> headers = new LinkedHashMap<>(CloudEvent.known(incoming.headers()));
    headers.put(REASON, reason);
    headers.put(TOPIC, incoming.topic());
    headers.put(PARTITION, Integer.toString(incoming.partition()));
    headers.put(OFFSET, Long.toString(incoming.offset()));
    headers.put(SERVICE, service);
    String topic = EventTypes.deadLetterTopic(incoming.topic());
    return new DeadLetter(topic, topic, headers);
  }
}
