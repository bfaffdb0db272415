package io.datamorph.eval.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables written down by hand: columns as {@code name type}, rows as PostgreSQL writes them. */
final class Rows {

  private final List<Column> columns;
  private final List<List<Value>> rows = new ArrayList<>();

  private Rows(List<Column> columns) {
    this.columns = columns;
  }

  static Rows of(String... columns) {
    return new Rows(
        Arrays.stream(columns)
            .map(each -> each.split(" ", 2))
            .map(each -> Column.of(each[0], each[1]))
            .toList());
  }

  /** A row; null is NULL. */
  Rows row(String... values) {
    List<Value> row = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      row.add(values[i] == null ? Value.NULL : columns.get(i).value(values[i]));
    }
    rows.add(List.copyOf(row));
    return this;
  }

  Table table() {
    return new Table(columns, rows);
  }
}
