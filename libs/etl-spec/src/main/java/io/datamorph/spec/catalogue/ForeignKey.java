package io.datamorph.spec.catalogue;

import java.util.List;
import java.util.Objects;

/** Columns of a table that refer, in order, to columns of another. */
public record ForeignKey(
    List<String> columns, TableName references, List<String> referencedColumns) {

  public ForeignKey {
    Objects.requireNonNull(references, "references");
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
      throw new IllegalArgumentException("a foreign key pairs its columns one to one");
    }
  }
}
