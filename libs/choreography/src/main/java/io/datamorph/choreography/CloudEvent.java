package io.datamorph.choreography;

import io.datamorph.contracts.WireFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The headers of the CloudEvents Kafka binding, binary mode. */
final class CloudEvent {

  static final String VERSION = "ce_specversion";
  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String SOURCE = "ce_source";
  static final String TIME = "ce_time";
  static final String SUBJECT = "ce_subject";
  static final String TRACEPARENT = "traceparent";
  static final String CONTENT_TYPE = "content-type";

  private CloudEvent() {}

  static Map<String, String> headers(
      UUID id,
      String type,
      String source,
      Instant time,
      String workflowId,
      WireFormat format,
      Optional<String> traceparent) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(VERSION, "1.0");
    headers.put(ID, id.toString());
    headers.put(TYPE, type);
    headers.put(SOURCE, source);
    headers.put(TIME, time.toString());
    headers.put(SUBJECT, workflowId);
    headers.put(CONTENT_TYPE, contentType(format));
    traceparent.ifPresent(trace -> headers.put(TRACEPARENT, trace));
    return headers;
  }

  /** Without what is none of ours: a foreign header may steer a connector ({@code REPLY_TOPIC}). */
  static Map<String, String> known(Map<String, String> headers) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String name :
        new String[] {VERSION, ID, TYPE, SOURCE, TIME, SUBJECT, CONTENT_TYPE, TRACEPARENT}) {
      if (headers.containsKey(name)) {
        known.put(name, headers.get(name));
      }
    }
    return known;
  }

  private static String contentType(WireFormat format) {
    return switch (format) {
      case JSON -> "application/json";
      case AVRO -> "application/avro";
    };
  }
}
