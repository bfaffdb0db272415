package io.datamorph.contracts;

import java.util.Objects;

/**
 * {@code job.completed}: The script ran to its end and its staging table is filled.
 *
 * @param rows rows written
 * @param engine engine and versions
 */
public record JobCompleted(
    String workflowId,
    int iteration,
    int attempt,
    String jobId,
    long fence,
    Staging staging,
    long rows,
    String engine,
    long durationMillis,
    ArtifactRef code,
    ArtifactRef spec,
    ArtifactRef catalogue)
    implements Event {

  public static final String TYPE = "job.completed";

  public JobCompleted {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(staging, "staging");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
  }
}
