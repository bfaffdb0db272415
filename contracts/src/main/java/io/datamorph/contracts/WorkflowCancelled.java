package io.datamorph.contracts;

import java.util.Objects;
import java.util.Optional;

/** {@code workflow.cancelled}: The workflow was stopped on request; the target is as it was. */
public record WorkflowCancelled(String workflowId, String reason, Optional<String> requestedBy)
    implements Event {

  public static final String TYPE = "workflow.cancelled";

  public WorkflowCancelled {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(requestedBy, "requestedBy");
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return 1;
  }
}
