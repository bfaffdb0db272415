package io.datamorph.contracts;

import java.util.Objects;
import java.util.Optional;

/**
 * {@code job.failed}: The script did not run to its end.
 *
 * @param message one line
 * @param detail the end of the traceback, redacted, at most 8 kB
 * @param exhausted whether the attempts of this round are used up
 * @param staging what must be dropped
 */
public record JobFailed(
    String workflowId,
    int iteration,
    int attempt,
    String jobId,
    Category category,
    String code,
    String message,
    String detail,
    boolean exhausted,
    Optional<Staging> staging,
    ArtifactRef script,
    ArtifactRef spec,
    ArtifactRef catalogue,
    String connection)
    implements Event {

  public static final String TYPE = "job.failed";

  public JobFailed {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(staging, "staging");
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(connection, "connection");
  }
}
