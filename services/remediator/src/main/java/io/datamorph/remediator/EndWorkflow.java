package io.datamorph.remediator;

import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WorkflowFailed;
import java.util.List;
import java.util.Map;

/**
 * Ends a workflow for which nothing more can be done. The gateway is asked first, because a cancel
 * may be under way at this very moment: whoever closes the workflow first has the last word.
 */
final class EndWorkflow {

  private final Warehouse warehouse;

  EndWorkflow(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * @param round the round that is given up; 0 for none
   * @param status as the log says it
   */
  WorkResult because(WorkflowFailed failed, int round, String status) {
    return switch (warehouse.closeAsFailed(failed.workflowId(), failed.message())) {
      case FAILED -> new WorkResult.Done(work -> end(work, failed, round, status));
      case ELSEWHERE -> new WorkResult.Done(work -> {});
    };
  }

  private static void end(UnitOfWork work, WorkflowFailed failed, int round, String status) {
    Remediations remediations = new Remediations(work.handle());
    remediations.givenUp(failed.workflowId(), round, List.of(failed.message()));
    remediations.end(failed.workflowId(), WorkflowFailed.TYPE);
    work.say(failed);
    work.log(
        failed.workflowId(),
        LogType.REMEDIATION_COMPLETED,
        "Remediation gave up",
        failed.message(),
        Map.of("iteration", failed.iteration(), "status", status, "changes_made", List.of()));
    work.log(
        failed.workflowId(),
        LogType.ERROR,
        "Workflow failed",
        failed.message(),
        Map.of("error_type", failed.code(), "error_message", failed.message()));
  }
}
