package io.datamorph.workflowtracker.domain;

import io.datamorph.contracts.Event;
import java.time.Instant;
import java.util.Objects;

/**
 * An event as the tracker keeps it.
 *
 * @param sequence from 1, in the order of arrival within the workflow
 * @param at when its service said it
 */
public record Recorded(int sequence, Instant at, Event event) {

  public Recorded {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(event, "event");
  }
}
