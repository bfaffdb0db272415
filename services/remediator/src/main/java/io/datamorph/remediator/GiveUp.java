package io.datamorph.remediator;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.remediator.domain.Failure;
import io.datamorph.remediator.domain.Rounds;

/** All rounds are used up: ends the workflow. */
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
    WorkflowFailed failed =
        new WorkflowFailed(
            failure.workflowId(),
            failure.iteration(),
            failure.category(),
            "REMEDIATION_EXHAUSTED",
            "%d remediations did not help; last: %s".formatted(Rounds.MOST, failure.inWords()));
    return endWorkflow.because(failed, 0, "max_iterations_reached");
  }
}
