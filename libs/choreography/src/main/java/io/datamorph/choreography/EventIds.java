package io.datamorph.choreography;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Identities that come out the same however often a thing is said or read. */
final class EventIds {

  private static final NameBasedGenerator NAMES =
      Generators.nameBasedGenerator(UUID.fromString("6f0d4a52-6c1e-5b0e-9d4e-8c1b7a3f2d10"));

  private EventIds() {}

  /** UUIDv5 of (workflow id, type, iteration, attempt); of an agent log entry, of its entry id. */
  static UUID of(Event event) {
    if (event instanceof AgentLogged entry) {
      return of(entry.workflowId(), AgentLogged.TYPE, entry.entryId());
    }
    return of(event.workflowId(), EventTypes.of(event), event.iteration(), event.attempt());
  }

  /** UUIDv5 of the parts; no part can run into the next one. */
  static UUID of(Object... parts) {
    StringBuilder name = new StringBuilder();
    for (Object part : parts) {
      String text = part.toString();
      name.append(text.length()).append(':').append(text);
    }
    return NAMES.generate(name.toString());
  }

  /** UUIDv7s by the given clock, ascending within a process even in one millisecond. */
  static TimeBasedEpochGenerator sortable(InstantSource clock) {
    return Generators.timeBasedEpochGenerator(
        new SecureRandom(),
        new UUIDClock() {
          @Override
          public long currentTimeMillis() {
            return clock.millis();
          }
        });
  }
}
