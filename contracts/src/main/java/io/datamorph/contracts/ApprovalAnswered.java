package io.datamorph.contracts;

import java.util.Objects;
import java.util.Optional;

/**
 * {@code approval.answered}: A person approved a spec, changed it, or would not have it.
 *
 * @param round the round of {@code approval.requested} that this answers
 * @param approved whether the workflow goes on
 * @param spec another spec in place of the one that waits, as JSON or YAML text; it is checked anew
 * @param reason why not, or why otherwise
 */
public record ApprovalAnswered(
    String workflowId, int round, boolean approved, Optional<String> spec, Optional<String> reason)
    implements Event {

  public static final String TYPE = "approval.answered";

  public ApprovalAnswered {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return round;
  }
}
