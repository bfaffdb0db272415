package io.datamorph.eval.judge;

import java.util.List;

/** The columns and the rows of a query; each row has a value for every column. */
public record Table(List<Column> columns, List<List<Value>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  List<Value> column(int position) {
    return rows.stream().map(row -> row.get(position)).toList();
  }

  /** The same rows with their columns in another order. */
  List<List<Value>> arranged(List<Integer> positions) {
    return rows.stream().map(row -> positions.stream().map(row::get).toList()).toList();
  }
}
