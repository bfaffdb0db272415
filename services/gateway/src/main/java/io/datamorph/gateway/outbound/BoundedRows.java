package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Limits;
import io.datamorph.gateway.domain.PostgresTypes;
import io.datamorph.gateway.domain.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Runs one statement in a transaction that cannot write, and reads as much as the limits allow. */
final class BoundedRows {

  private static final int FETCH = 500;
  private static final int NO_MODIFIER = -1;
  private static final int PRECISION_SHIFT = 16;
  private static final int HEADER = 4;

  private BoundedRows() {}

  static Rows read(Connection connection, String sql, Limits limits) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // Without this the driver would rewrite {...} in the text.
      statement.setEscapeProcessing(false);
      statement.execute(
          """
          SET LOCAL statement_timeout = %d;
          SET LOCAL lock_timeout = '5s';
          SET LOCAL search_path = public;
          SET LOCAL TIME ZONE 'UTC';
          SET LOCAL standard_conforming_strings = on"""
              .formatted(limits.time().toMillis()));
      statement.setFetchSize(Math.min(FETCH, limits.rows() + 1));
      statement.setMaxRows(limits.rows() + 1);
      try (ResultSet result = statement.executeQuery(sql)) {
        return read(result, limits);
      }
    }
  }

  private static Rows read(ResultSet result, Limits limits) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    List<List<String>> rows = new ArrayList<>();
    long bytes = 0;
    boolean truncated = false;
    while (!truncated && result.next()) {
      List<String> row = new ArrayList<>(width);
      for (int column = 1; column <= width; column++) {
        String cell = result.getString(column);
        row.add(cell);
        bytes += cell == null ? 0 : cell.length();
      }
      truncated = rows.size() == limits.rows() || bytes > limits.bytes();
      if (!truncated) {
        rows.add(row);
      }
    }
    return new Rows(columns(result.getMetaData()), rows, truncated);
  }

  private static List<Rows.ColumnOf> columns(ResultSetMetaData data) throws SQLException {
    List<Rows.ColumnOf> columns = new ArrayList<>();
    for (int column = 1; column <= data.getColumnCount(); column++) {
      columns.add(
          new Rows.ColumnOf(
              data.getColumnLabel(column),
              PostgresTypes.read(data.getColumnTypeName(column), modifier(data, column))));
    }
    return columns;
  }

  /** The driver shows precision and scale in place of the modifier; zero is "none given". */
  private static int modifier(ResultSetMetaData data, int column) throws SQLException {
    int precision = data.getPrecision(column);
    boolean given = data.getColumnType(column) == Types.NUMERIC && precision > 0;
    return given ? (precision << PRECISION_SHIFT | data.getScale(column)) + HEADER : NO_MODIFIER;
  }
}
