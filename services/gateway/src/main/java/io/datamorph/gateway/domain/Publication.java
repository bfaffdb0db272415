package io.datamorph.gateway.domain;

import io.datamorph.spec.catalogue.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * A staging table that shall become the target.
 *
 * @param overwrite whether a target that this system did not create may be replaced
 */
public record Publication(
    String workflowId, int iteration, String staging, TableName target, boolean overwrite) {

  public Publication {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(staging, "staging");
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
