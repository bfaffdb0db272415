package io.datamorph.gateway;

import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.gateway.domain.Fate;
import java.util.Map;
import java.util.Optional;

/** Stops a workflow, unless it has ended. */
public final class CancelWorkflow {

  private final CloseWorkflow closeWorkflow;

  CancelWorkflow(CloseWorkflow closeWorkflow) {
    this.closeWorkflow = closeWorkflow;
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
}
