package io.datamorph.spec.typed;

import io.datamorph.spec.catalogue.TableName;
import java.util.Objects;

/** A column of a source table, where lineage ends. */
public record SourceColumn(String connection, TableName table, String column) {

  public SourceColumn {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(column, "column");
  }
}
