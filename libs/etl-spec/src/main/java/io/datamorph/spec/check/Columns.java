package io.datamorph.spec.check;

import io.datamorph.spec.typed.Column;
import java.util.Optional;

/** Columns with one thing changed. */
final class Columns {

  private Columns() {}

  static Column withNullable(Column column, boolean nullable) {
    return new Column(
        column.qualifier(), column.name(), column.id(), column.type(), nullable, column.lineage());
  }

  static Column withId(Column column, String qualifier, String id) {
    return new Column(
        Optional.of(qualifier),
        column.name(),
        id,
        column.type(),
        column.nullable(),
        column.lineage());
  }
}
