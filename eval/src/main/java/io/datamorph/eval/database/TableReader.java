package io.datamorph.eval.database;

import io.datamorph.eval.judge.Column;
import io.datamorph.eval.judge.Table;
import io.datamorph.eval.judge.Value;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the result of a query as PostgreSQL writes it out: every value as its own text. */
final class TableReader {

  /** The driver calls a column that counts by itself by what it was declared as. */
  private static final String TYPES =
      """
      SELECT format_type(to_regtype(CASE name WHEN 'serial' THEN 'int4' WHEN 'bigserial' THEN 'int8'
                                              WHEN 'smallserial' THEN 'int2' ELSE name END), NULL)
      FROM unnest(?::text[]) WITH ORDINALITY AS given(name, position) ORDER BY position""";

  private TableReader() {}

  static Table read(Connection connection, String query) throws SQLException {
    String all = "SELECT * FROM (" + query + "\n) AS q";
    List<Column> columns = columns(connection, all);
    List<List<Value>> rows = new ArrayList<>();
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (" + all + ") TO STDOUT (FORMAT text, ENCODING 'UTF8')");
    for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
      rows.add(row(columns, new String(line, 0, line.length - 1, StandardCharsets.UTF_8)));
    }
    return new Table(columns, rows);
  }

  private static List<Column> columns(Connection connection, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> types = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery(query + " LIMIT 0")) {
      ResultSetMetaData data = none.getMetaData();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        names.add(data.getColumnLabel(i));
        types.add(data.getColumnTypeName(i));
      }
    }
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(TYPES)) {
      Array given = connection.createArrayOf("text", types.toArray());
      statement.setArray(1, given);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(Column.of(names.get(columns.size()), rows.getString(1)));
        }
      }
    }
    return columns;
  }

  private static List<Value> row(List<Column> columns, String line) {
    if (columns.isEmpty()) {
      return List.of();
    }
    String[] fields = line.split("\t", -1);
    List<Value> row = new ArrayList<>(fields.length);
    for (int i = 0; i < fields.length; i++) {
      row.add(fields[i].equals("\\N") ? Value.NULL : columns.get(i).value(plain(fields[i])));
    }
    return List.copyOf(row);
  }

  /** A field of COPY's text format without its escapes. */
  private static String plain(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      text.append(c == '\\' ? unescaped(field.charAt(++i)) : c);
    }
    return text.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      default -> letter;
    };
  }
}
