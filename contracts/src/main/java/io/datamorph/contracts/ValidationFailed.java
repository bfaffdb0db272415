package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/**
 * {@code validation.failed}: The staging table is not what the spec means.
 *
 * @param failures the failed tests
 */
public record ValidationFailed(
    String workflowId,
    int iteration,
    int attempt,
    Staging staging,
    int testsPassed,
    int testsFailed,
    List<Problem> failures,
    ArtifactRef report,
    ArtifactRef code,
    ArtifactRef spec,
    ArtifactRef catalogue)
    implements Event {

  public static final String TYPE = "validation.failed";

  public ValidationFailed {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(staging, "staging");
    failures = List.copyOf(failures);
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
  }
}
