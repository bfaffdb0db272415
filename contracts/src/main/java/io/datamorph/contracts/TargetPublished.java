package io.datamorph.contracts;

import java.util.Objects;
import java.util.Optional;

/**
 * {@code target.published}: The staging table has become the target.
 *
 * @param previous the kept previous version as schema.table
 */
public record TargetPublished(
    String workflowId,
    int iteration,
    String connection,
    String schema,
    String table,
    long rows,
    Optional<String> previous,
    ArtifactRef report)
    implements Event {

  public static final String TYPE = "target.published";

  public TargetPublished {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(report, "report");
  }

  @Override
  public int attempt() {
    return 1;
  }
}
