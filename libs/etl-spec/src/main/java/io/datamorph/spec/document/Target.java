package io.datamorph.spec.document;

import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The table written.
 *
 * @param keys columns that identify a row; may be empty for {@link WriteMode#REPLACE} and {@link
 *     WriteMode#APPEND}
 * @param overwrite whether the user named this table for replacement although this system did not
 *     create it
 * @param history only for {@link WriteMode#SCD2}
 */
public record Target(
    String connection,
    TableName table,
    WriteMode mode,
    List<String> keys,
    boolean overwrite,
    Optional<History> history) {

  public Target {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(history, "history");
    keys = List.copyOf(keys);
  }

  /** A target without history. */
  public Target(
      String connection, TableName table, WriteMode mode, List<String> keys, boolean overwrite) {
    this(connection, table, mode, keys, overwrite, Optional.empty());
  }
}
