package io.datamorph.workflowtracker;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WorkflowFailed;
import java.util.Map;

/**
 * Ends a workflow that went silent. The gateway is asked first, because a publish may be under way
 * at this very moment: whoever closes the workflow first has the last word.
 */
public final class EndOverdueWorkflow implements WorkHandler {

  static final String KIND = "end-overdue";

  private final Fates fates;

  EndOverdueWorkflow(Fates fates) {
    this.fates = fates;
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    WorkflowFailed failed = (WorkflowFailed) item.cause();
    return switch (fates.close(item.workflowId(), failed.message())) {
      case FAILED -> new WorkResult.Done(work -> end(work, failed));
      case ELSEWHERE -> new WorkResult.Done(work -> {});
    };
  }

  /** The event that ends a workflow by its deadline. */
  static WorkflowFailed overdue(String workflowId, int iteration, String waitingFor) {
    return new WorkflowFailed(
        workflowId,
        iteration,
        Category.INTERNAL,
        "DEADLINE_EXCEEDED",
        "nothing came of it in time; the workflow was waiting for " + waitingFor);
  }

  private static void end(UnitOfWork work, WorkflowFailed failed) {
    work.say(failed);
    work.log(
        failed.workflowId(),
        LogType.ERROR,
        "Deadline exceeded",
        failed.message(),
        Map.of("error_type", failed.code(), "error_message", failed.message()));
  }

  /** Port: whether the workflow could be closed as failed. */
  public interface Fates {

    /** The answer of whoever decides between publish, cancel and deadline. */
    enum Answer {
      FAILED,
      ELSEWHERE
    }

    /** Tries to close the workflow; throws when nobody answers. */
    Answer close(String workflowId, String reason);
  }
}
