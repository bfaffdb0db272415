package io.datamorph.choreography;

import io.datamorph.contracts.Event;
import java.util.Objects;

/**
 * A piece of long work.
 *
 * @param kind which handler does it
 * @param cause the event that made it necessary
 */
public record WorkItem(String workflowId, String kind, int iteration, int attempt, Event cause) {

  public WorkItem {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cause, "cause");
  }
}
