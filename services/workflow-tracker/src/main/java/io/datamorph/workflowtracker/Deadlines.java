package io.datamorph.workflowtracker;

import io.datamorph.workflowtracker.domain.State;
import java.time.Duration;

/**
 * How long a workflow may stay as it is.
 *
 * @param running from the request, and again from every answer of a person
 * @param awaiting while a person is asked
 */
record Deadlines(Duration running, Duration awaiting) {

  Deadlines {
    if (!running.isPositive() || !awaiting.isPositive()) {
      throw new IllegalArgumentException(
          "datamorph.deadline and datamorph.clarification-deadline must be positive");
    }
  }

  Duration of(State state) {
    return switch (state) {
      case RUNNING -> running;
      case AWAITING_CLARIFICATION, AWAITING_APPROVAL -> awaiting;
      case PUBLISHED, REJECTED, FAILED, CANCELLED -> running;
    };
  }
}
