package io.datamorph.remediator;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.remediator.domain.Classifier;
import io.datamorph.remediator.domain.Failure;
import io.datamorph.remediator.domain.RootCause;
import io.datamorph.remediator.domain.Rounds;
import java.util.Locale;

/** All rounds are used up, or no round could help: ends the workflow. */
final class GiveUp implements WorkHandler {

  static final String KIND = "give-up";

  private final Warehouse warehouse;
  private final EndWorkflow endWorkflow;

  GiveUp(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.endWorkflow = new EndWorkflow(warehouse);
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    Failure failure = Causes.of(item);
    failure.staging().ifPresent(warehouse::discard);
    return Classifier.causeOf(failure)
        .ending()
        .map(ending -> end(failure, ending, ending.code().toLowerCase(Locale.ROOT)))
        .orElseGet(() -> end(failure, exhausted(failure), "max_iterations_reached"));
  }

  private static RootCause.Ending exhausted(Failure failure) {
    return new RootCause.Ending(
        failure.category(),
        "REMEDIATION_EXHAUSTED",
        "%d remediations did not help; last: %s".formatted(Rounds.MOST, failure.inWords()));
  }

  private WorkResult end(Failure failure, RootCause.Ending ending, String status) {
    WorkflowFailed failed =
        new WorkflowFailed(
            failure.workflowId(),
            failure.iteration(),
            ending.category(),
            ending.code(),
            ending.message());
    return endWorkflow.because(failed, 0, status);
  }
}
