package io.datamorph.cli.command;

import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.view.Tables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The demo's request, and the same thing said in SQL by hand. */
final class DemoCase {

  static final String PROMPT =
      "Join customers and orders on customer_id and calculate the total order amount per customer";

  private static final String BY_HAND =
      """
      SELECT c.customer_id, sum(o.total_amount) AS total
      FROM customers AS c JOIN orders AS o ON o.customer_id = c.customer_id
      GROUP BY c.customer_id""";

  private static final int SHOWN = 10;

  private final LaunchOptions.Database warehouse;

  DemoCase(LaunchOptions.Database warehouse) {
    this.warehouse = warehouse;
  }

  String firstRows(String table) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT * FROM public." + quoted(table) + " ORDER BY 1 LIMIT " + SHOWN)) {
      ResultSetMetaData columns = rows.getMetaData();
      List<String> headings = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        headings.add(columns.getColumnLabel(i));
      }
      List<List<String>> cells = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= headings.size(); i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        cells.add(row);
      }
      return Tables.of(headings, cells);
    }
  }

  /** How many rows are on one side only; the key comes first in the table, the total last. */
  long differences(String table) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      String published =
          "SELECT %s, %s FROM public.%s"
              .formatted(
                  quoted("customer_id"), quoted(lastColumn(statement, table)), quoted(table));
      try (ResultSet count =
          statement.executeQuery(
              "SELECT count(*) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS d"
                  .formatted("(" + published + ")", "(" + BY_HAND + ")"))) {
        count.next();
        return count.getLong(1);
      }
    }
  }

  private static String lastColumn(Statement statement, String table) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SELECT * FROM public." + quoted(table) + " LIMIT 0")) {
      return rows.getMetaData().getColumnLabel(rows.getMetaData().getColumnCount());
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(warehouse.url(), warehouse.user(), warehouse.password());
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
