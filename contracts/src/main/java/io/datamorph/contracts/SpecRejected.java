package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/**
 * {@code spec.rejected}: The request was understood and refused, or could not be understood.
 *
 * @param code stable, such as UNKNOWN_TABLE
 */
public record SpecRejected(
    String workflowId, String code, String message, List<Problem> diagnostics) implements Event {

  public static final String TYPE = "spec.rejected";

  public SpecRejected {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    diagnostics = List.copyOf(diagnostics);
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
