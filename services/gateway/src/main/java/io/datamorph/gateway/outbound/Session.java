package io.datamorph.gateway.outbound;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A transaction in which the gateway changes a warehouse; every wait in it has an end. */
final class Session {

  private final Connection connection;

  /** Begins the transaction. */
  Session(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    run(
        """
        SET LOCAL statement_timeout = '60s';
        SET LOCAL lock_timeout = '10s';
        SET LOCAL idle_in_transaction_session_timeout = '60s';
        SET LOCAL standard_conforming_strings = on;
        SET LOCAL client_min_messages = error;
        SET LOCAL search_path = pg_catalog, pg_temp""");
  }

  Connection connection() {
    return connection;
  }

  /** Grants on one table by two transactions at once would fail; so one at a time. */
  void lockForDdl() throws SQLException {
    lock("ddl");
  }

  /** Until the end of the transaction. */
  void lock(String what) throws SQLException {
    rows("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "datamorph " + what);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  boolean isTrue(String query, Object... parameters) throws SQLException {
    List<List<String>> rows = rows(query, parameters);
    return !rows.isEmpty() && "t".equals(rows.getFirst().getFirst());
  }

  /** The first column of the first row. */
  String text(String query, Object... parameters) throws SQLException {
    return rows(query, parameters).getFirst().getFirst();
  }

  /** All rows, as text; a cell may be null. */
  List<List<String>> rows(String query, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int at = 0; at < parameters.length; at++) {
        statement.setObject(at + 1, parameters[at]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<List<String>> rows = new ArrayList<>();
        String[] row = new String[result.getMetaData().getColumnCount()];
        while (result.next()) {
          for (int column = 0; column < row.length; column++) {
            row[column] = result.getString(column + 1);
          }
          rows.add(Arrays.asList(row.clone()));
        }
        return rows;
      }
    }
  }
}
