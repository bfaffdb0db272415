package io.datamorph.engine;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Appends a DataFrame to a table that exists, by COPY, and counts what arrived. */
final class TableWriter {

  private final Connections connections;
  private long rowsWritten;

  TableWriter(Connections connections) {
    this.connections = connections;
  }

  long rowsWritten() {
    return rowsWritten;
  }

  void reset() {
    rowsWritten = 0;
  }

  /** The number of rows, as PostgreSQL counted them. */
  long write(Dataset<Row> frame, Map<?, ?> options) throws SQLException {
    var connection =
        options.containsKey("connectionName")
            ? connections.named(options.get("connectionName").toString())
            : connections.at(String.valueOf(options.get("url")));
    var table = TableText.name(options.get("dbtable"));
    var target = target(connection, table, frame);
    MapPartitionsFunction<Row, Long> copy =
        rows -> List.of(target.copy(() -> open(connection), rows)).iterator();
    List<Long> counts = frame.mapPartitions(copy, Encoders.LONG()).collectAsList();
    var rows = counts.stream().mapToLong(Long::longValue).sum();
    rowsWritten += rows;
    return rows;
  }

  private static CopyTarget target(
      JobRequest.Connection connection, String table, Dataset<Row> frame) throws SQLException {
    try (var database = open(connection)) {
      return CopyTarget.of(database, table, frame.schema());
    }
  }

  private static java.sql.Connection open(JobRequest.Connection connection) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", connection.user());
    properties.setProperty("password", connection.password());
    properties.setProperty("ApplicationName", "datamorph-job");
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(connection.url(), properties);
  }
}
