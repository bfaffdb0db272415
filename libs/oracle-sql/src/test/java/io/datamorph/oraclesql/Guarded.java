package io.datamorph.oraclesql;

import io.datamorph.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/**
 * Runs a query as the gateway does: parsed, and what is executed is written anew from the parsed
 * form.
 */
final class Guarded {

  private Guarded() {}

  static String deparsed(String sql) {
    try {
      return CCJSqlParserUtil.parse(sql).toString();
    } catch (JSQLParserException e) {
      throw new AssertionError("the guard's parser does not read: " + sql, e);
    }
  }

  /** Each row's cells with a bar between them; the guarded text must give the same as the plain. */
  static List<String> rows(TestDatabase database, String sql) {
    try (var connection = database.connect()) {
      return rows(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  static List<String> rows(Connection connection, String sql) {
    List<String> guarded = execute(connection, deparsed(sql));
    if (!guarded.equals(execute(connection, sql))) {
      throw new AssertionError("deparsing changes the meaning of: " + sql);
    }
    return guarded;
  }

  private static List<String> execute(Connection connection, String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> result = new ArrayList<>();
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        result.add(String.join("|", cells));
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\nin: " + sql, e);
    }
  }
}
