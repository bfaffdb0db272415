package io.datamorph.contracts;

import java.util.Objects;

/** {@code workflow.failed}: The workflow ended without a table; the target is as it was. */
public record WorkflowFailed(
    String workflowId, int iteration, Category category, String code, String message)
    implements Event {

  public static final String TYPE = "workflow.failed";

  public WorkflowFailed {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public int attempt() {
    return 1;
  }
}
