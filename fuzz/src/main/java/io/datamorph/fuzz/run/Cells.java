package io.datamorph.fuzz.run;

import io.datamorph.fuzz.run.Outcome.Row;
import io.datamorph.oraclesql.Identifier;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cells as text that is equal for equal values, by the rule of the validator. */
final class Cells {

  private Cells() {}

  /** All cells of a query or table; JSON in the form that knows no order of keys, -0 as 0. */
  static String select(List<Column> columns, String from) {
    return columns.stream()
        .map(Cells::cell)
        .collect(Collectors.joining(", ", "SELECT ", "\nFROM " + from));
  }

  private static String cell(Column column) {
    String name = Identifier.quoted(column.id());
    return switch (column.type()) {
      case DataType.Json json -> name + "::jsonb::text";
      case DataType.Double64 floating -> "(" + name + " + 0)::text";
      default -> name + "::text";
    };
  }

  static List<Row> read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<Row> rows = new ArrayList<>();
      while (result.next()) {
        List<Optional<String>> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          cells.add(Optional.ofNullable(result.getString(i)));
        }
        rows.add(new Row(cells));
      }
      return rows;
    }
  }
}
