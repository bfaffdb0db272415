package io.datamorph.spec.document;

import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Objects;

/**
 * The table written.
 *
 * @param keys columns that identify a row; may be empty for {@link WriteMode#REPLACE}
 * @param overwrite whether the user named this table for replacement although this system did not
 *     create it
 */
public record Target(
    String connection, TableName table, WriteMode mode, List<String> keys, boolean overwrite) {

  public Target {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(mode, "mode");
    keys = List.copyOf(keys);
  }
}
