package io.datamorph.choreography;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WireFormat;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How one service puts its facts into records. */
final class Voice {

  /** An event, ready to be stored and sent. */
  record Spoken(UUID eventId, String type, Payload value, Map<String, String> headers) {}

  private final String service;
  private final WireFormat format;
  private final InstantSource clock;
  private final EventCodec codec;
  private final LogEntries entries;

  Voice(String service, WireFormat format, InstantSource clock) {
    this.service = service;
    this.format = format;
    this.clock = clock;
    this.codec = new EventCodec(format);
    this.entries = new LogEntries(service, clock);
  }

  String service() {
    return service;
  }

  Spoken speak(Event event, Optional<String> traceparent) {
    UUID id = EventIds.of(event);
    String type = EventTypes.of(event);
    Map<String, String> headers =
        CloudEvent.headers(
            id, type, service, clock.instant(), event.workflowId(), format, traceparent);
    return new Spoken(id, type, Payload.of(codec.encode(event)), headers);
  }

  AgentLogged logEntry(
      String workflowId, LogType type, String title, String description, Map<String, ?> metadata) {
    return entries.entry(workflowId, type, title, description, metadata);
  }
}
