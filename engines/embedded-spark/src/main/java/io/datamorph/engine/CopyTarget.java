package io.datamorph.engine;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.postgresql.PGConnection;

/** The table that rows are copied into, and the order of its columns among the DataFrame's. */
record CopyTarget(String statement, List<CopyColumn> columns) implements Serializable {

  private static final int CHUNK = 1 << 16;

  CopyTarget {
    columns = List.copyOf(columns);
  }

  /** Opens a connection for one partition. */
  interface Opener {
    Connection open() throws SQLException;
  }

  /** Matches columns by name, as Spark's own JDBC writer does: exactly, else without case. */
  static CopyTarget of(Connection database, String table, StructType schema) throws SQLException {
    var columns = new ArrayList<CopyColumn>();
    try (var statement = database.createStatement();
        var result = statement.executeQuery("select * from " + table + " where false")) {
      var meta = result.getMetaData();
      for (var field : schema.fieldNames()) {
        var column = find(field, meta);
        columns.add(
            new CopyColumn(meta.getColumnName(column), wholeNumber(meta.getColumnType(column))));
      }
    }
    var names = String.join(", ", columns.stream().map(CopyColumn::quoted).toList());
    return new CopyTarget("copy " + table + " (" + names + ") from stdin", columns);
  }

  private static int find(String field, java.sql.ResultSetMetaData meta) throws SQLException {
    var found = 0;
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      if (meta.getColumnName(i).equals(field)) {
        return i;
      }
      if (meta.getColumnName(i).equalsIgnoreCase(field)) {
        found = i;
      }
    }
    if (found == 0) {
      throw new SQLException(
          "column \"" + field + "\" is not in the table that is written to", "42703");
    }
    return found;
  }

  private static boolean wholeNumber(int type) {
    return type == Types.INTEGER || type == Types.BIGINT || type == Types.SMALLINT;
  }

  long copy(Opener opener, Iterator<Row> rows) throws SQLException, IOException {
    if (!rows.hasNext()) {
      return 0;
    }
    try (var database = opener.open()) {
      database.setAutoCommit(false);
      var copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        var text = new StringBuilder(CHUNK + 1024);
        while (rows.hasNext()) {
          line(rows.next(), text);
          if (text.length() >= CHUNK || !rows.hasNext()) {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            text.setLength(0);
          }
        }
        var count = copy.endCopy();
        database.commit();
        return count;
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }

  private void line(Row row, StringBuilder text) {
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      CopyText.append(row.get(i), columns.get(i).wholeNumber(), text);
    }
    text.append('\n');
  }
}
