package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/**
 * {@code code.generated}: There is PySpark to run for this round and attempt.
 *
 * @param code the script
 * @param origin compiled, healed or remediated
 * @param changes what differs from the last version, in words
 */
public record CodeGenerated(
    String workflowId,
    int iteration,
    int attempt,
    ArtifactRef code,
    ArtifactRef spec,
    ArtifactRef catalogue,
    String connection,
    String origin,
    List<String> changes)
    implements Event {

  public static final String TYPE = "code.generated";

  public CodeGenerated {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(origin, "origin");
    changes = List.copyOf(changes);
  }
}
