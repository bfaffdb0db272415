package io.datamorph.remediator;

import io.datamorph.choreography.WorkItem;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.remediator.domain.Failure;

/** Reads the failure that a piece of work answers. */
final class Causes {

  private Causes() {}

  static Failure of(WorkItem item) {
    return switch (item.cause()) {
      case ValidationFailed validation -> Failure.of(validation);
      case JobFailed job -> Failure.of(job);
      default -> throw new IllegalStateException("not a failure: " + item.cause());
    };
  }
}
