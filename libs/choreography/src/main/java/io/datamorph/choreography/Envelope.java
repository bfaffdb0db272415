package io.datamorph.choreography;

import io.datamorph.contracts.Event;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An event that was read, and what travels with it. */
record Envelope(UUID eventId, String type, Event event, Optional<String> traceparent) {

  Envelope {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(traceparent, "traceparent");
  }

  String workflowId() {
    return event.workflowId();
  }
}
