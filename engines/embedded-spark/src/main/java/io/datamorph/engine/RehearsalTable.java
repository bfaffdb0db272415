package io.datamorph.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** The one table of the {@link RehearsalDatabase}: a column of each common type, a few rows. */
final class RehearsalTable {

  private static final int ROWS = 12;
  private static final Pattern NAMES = Pattern.compile("\"(\\w+)\"");

  /** A column, its PostgreSQL type, and its text in each row. */
  private record Column(String name, int type, int size, int modifier, IntFunction<String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", 23, 4, -1, row -> Integer.toString(row)),
          new Column("owner", 20, 8, -1, row -> Integer.toString(row % 3)),
          new Column("name", 25, -1, -1, row -> "name " + row),
          new Column("amount", 1700, -1, (12 << 16 | 2) + 4, row -> row + ".50"),
          new Column("rate", 701, 8, -1, row -> row + ".25"),
          new Column("active", 16, 1, -1, row -> row % 2 == 0 ? "t" : "f"),
          new Column("born", 1082, 4, -1, row -> "2024-01-0" + (row % 9 + 1)),
          new Column("at", 1114, 8, -1, row -> "2024-01-02 03:04:0" + row % 9),
          new Column("seen", 1184, 8, -1, row -> "2024-01-02 03:04:0" + row % 9 + "+00"));

  private RehearsalTable() {}

  static RehearsalMessage columnsOf(String query) {
    var columns = selected(query);
    var message = new RehearsalMessage().small(columns.size());
    for (var column : columns) {
      message.text(column.name()).integer(0).small(0);
      message.integer(column.type()).small(column.size()).integer(column.modifier()).small(0);
    }
    return message;
  }

  static List<RehearsalMessage> rowsOf(String query) {
    var rows = new ArrayList<RehearsalMessage>();
    var wanted = query.contains("1=0") || query.contains("where false") ? 0 : ROWS;
    var columns = selected(query);
    for (int row = 0; row < wanted && !columns.isEmpty(); row++) {
      var message = new RehearsalMessage().small(columns.size());
      for (var column : columns) {
        message.cell(column.cell().apply(row));
      }
      rows.add(message);
    }
    return rows;
  }

  /** None for a question about the catalogue: the driver takes no answer for an answer. */
  private static List<Column> selected(String query) {
    var from = query.toLowerCase(java.util.Locale.ROOT).indexOf(" from ");
    if (from < 0 || !query.substring(from).contains("rehearsal")) {
      return List.of();
    }
    var list = query.substring(0, from);
    if (list.contains("*")) {
      return COLUMNS;
    }
    var names = NAMES.matcher(list).results().map(found -> found.group(1)).toList();
    return names.stream()
        .flatMap(name -> COLUMNS.stream().filter(column -> column.name().equals(name)))
        .toList();
  }
}
