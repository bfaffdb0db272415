package io.datamorph.contracts;

import java.util.Objects;

/**
 * {@code validation.passed}: Every test of severity error passed on the staging table.
 *
 * @param testsFailed warnings only
 */
public record ValidationPassed(
    String workflowId,
    int iteration,
    int attempt,
    Staging staging,
    long rows,
    int testsPassed,
    int testsFailed,
    ArtifactRef report,
    ArtifactRef code,
    ArtifactRef spec,
    ArtifactRef catalogue)
    implements Event {

  public static final String TYPE = "validation.passed";

  public ValidationPassed {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(staging, "staging");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
  }
}
