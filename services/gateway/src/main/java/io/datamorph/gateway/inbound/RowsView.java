package io.datamorph.gateway.inbound;

import io.datamorph.gateway.domain.Rows;
import java.util.List;

/** Rows on the wire. */
record RowsView(List<ColumnView> columns, List<List<String>> rows, boolean truncated) {

  /** A column's name and type. */
  record ColumnView(String name, String type) {}

  static RowsView of(Rows rows) {
    return new RowsView(
        rows.columns().stream()
            .map(column -> new ColumnView(column.name(), column.type().display()))
            .toList(),
        rows.rows(),
        rows.truncated());
  }
}
