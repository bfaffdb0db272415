package io.datamorph.gateway.domain;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.document.WriteMode;
import java.util.Objects;
import java.util.Optional;

/**
 * A staging table that shall become the target.
 *
 * @param overwrite whether a target that this system did not create may be replaced
 * @param mode in every mode but replace the target must still be what the staging table was
 *     computed from
 * @param base what that was, as far as it is known
 */
public record Publication(
    String workflowId,
    int iteration,
    String staging,
    TableName target,
    boolean overwrite,
    WriteMode mode,
    Optional<TargetVersion> base) {

  public Publication {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(staging, "staging");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(base, "base");
    Names.checked(target.schema(), "target.schema");
    Names.checked(target.table(), "target.table");
    if (target.schema().startsWith("pg_")
        || target.schema().equals("information_schema")
        || target.schema().equals(Names.SCHEMA)) {
      throw new RefusedException(
          Code.TARGET_NOT_ALLOWED,
          "nothing is published into the schema " + target.schema(),
          "target.schema");
    }
  }

  /** The same, computed from this. */
  public Publication from(Optional<TargetVersion> version) {
    return new Publication(workflowId, iteration, staging, target, overwrite, mode, version);
  }

  /** Whether rows of the target stay. */
  public boolean addsRows() {
    return mode != WriteMode.REPLACE;
  }

  /**
   * What came of it.
   *
   * @param previous where the version before is kept, as schema.table
   */
  public record Done(long rows, Optional<String> previous) {

    public Done {
      Objects.requireNonNull(previous, "previous");
    }
  }
}
