package io.datamorph.gateway;

import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Fate;
import io.datamorph.gateway.domain.RefusedException;
import java.util.Map;
import java.util.Optional;

/** Stops a workflow, unless it has ended. */
public final class CancelWorkflow {

  private final CloseWorkflow closeWorkflow;
  private final ShowWorkflows workflows;

  CancelWorkflow(CloseWorkflow closeWorkflow, ShowWorkflows workflows) {
    this.closeWorkflow = closeWorkflow;
    this.workflows = workflows;
  }

  /** Cancels it; again: no effect. One that ended otherwise is not cancelled. */
  public void cancel(String workflowId, String reason) {
    String state = workflows.view(workflowId).path("state").asText();
    switch (state) {
      case "CANCELLED" -> {}
      case "PUBLISHED", "REJECTED", "FAILED" -> throw ended(state);
      default -> {
        Fate fate = close(workflowId, reason);
        if (fate != Fate.CANCELLED) {
          throw ended(fate.name());
        }
      }
    }
  }

  /** How the workflow ended: as cancelled if it had not ended yet. */
  public Fate close(String workflowId, String reason) {
    WorkflowCancelled cancelled = new WorkflowCancelled(workflowId, reason, Optional.empty());
    return closeWorkflow.close(
        workflowId,
        Fate.CANCELLED,
        reason,
        cancelled,
        work -> {
          work.say(cancelled);
          work.log(workflowId, LogType.END, "Workflow cancelled", reason, Map.of());
        });
  }

  private static RefusedException ended(String how) {
    return new RefusedException(
        Code.WORKFLOW_ENDED, "the workflow has ended already: it is " + how);
  }
}
