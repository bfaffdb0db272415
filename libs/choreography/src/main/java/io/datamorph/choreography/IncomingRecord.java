package io.datamorph.choreography;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it came from the broker; nothing about it is trusted yet. */
public record IncomingRecord(
    String topic,
    int partition,
    long offset,
    Optional<String> key,
    Optional<Payload> value,
    Map<String, String> headers,
    Instant timestamp) {

  public IncomingRecord {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    headers = Map.copyOf(headers);
    Objects.requireNonNull(timestamp, "timestamp");
  }

  /** Takes keys and values as text or bytes; the last of several equal headers counts. */
  public static IncomingRecord from(ConsumerRecord<?, ?> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new IncomingRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        Optional.ofNullable(record.key())
            .map(key -> new String(bytes(key), StandardCharsets.UTF_8)),
        Optional.ofNullable(record.value()).map(value -> Payload.of(bytes(value))),
        headers,
        Instant.ofEpochMilli(Math.max(0, record.timestamp())));
  }

  private static byte[] bytes(Object keyOrValue) {
    return keyOrValue instanceof byte[] bytes
        ? bytes
        : keyOrValue.toString().getBytes(StandardCharsets.UTF_8);
  }
}
