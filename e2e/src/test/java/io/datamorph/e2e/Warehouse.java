package io.datamorph.e2e;

import io.datamorph.cli.launch.LaunchOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the system under test, seen by its owner. */
final class Warehouse {

  private final LaunchOptions.Database database;

  Warehouse(LaunchOptions.Database database) {
    this.database = database;
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the first row. */
  long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  boolean hasTable(String schema, String table) {
    return number(
            "SELECT count(*) FROM pg_tables WHERE schemaname = '%s' AND tablename = '%s'"
                .formatted(schema, table))
        == 1;
  }

  /** How many rows are on one side only, counted as multisets. */
  long differences(String one, String other) {
    return number(
        "SELECT count(*) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS d"
            .formatted("(" + one + ")", "(" + other + ")"));
  }

  /** Staging tables and job roles of this system that are still there. */
  long leftovers() {
    return number(
        """
        SELECT (SELECT count(*) FROM pg_tables
                WHERE schemaname = 'datamorph_staging'
                  AND tablename NOT LIKE '%\\_\\_previous' AND tablename <> 'publications')
             + (SELECT count(*) FROM pg_roles WHERE rolname LIKE 'datamorph\\_job\\_%')""");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
