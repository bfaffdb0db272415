package io.datamorph.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads a table or a query through one of the job's connections. */
final class TableReader {

  /** Options that say how to read; those that say where, or run something first, are not here. */
  private static final Set<String> HOW =
      Set.of(
          "dbtable",
          "query",
          "fetchsize",
          "partitioncolumn",
          "lowerbound",
          "upperbound",
          "numpartitions",
          "customschema",
          "pushdownpredicate",
          "querytimeout",
          "prefertimestampntz");

  private final SparkSession spark;
  private final Connections connections;

  TableReader(SparkSession spark, Connections connections) {
    this.spark = spark;
    this.connections = connections;
  }

  Dataset<Row> read(Map<?, ?> given) {
    var connection =
        given.containsKey("connectionName")
            ? connections.named(given.get("connectionName").toString())
            : connections.at(String.valueOf(given.get("url")));
    var options = new LinkedHashMap<>(Connections.options(connection));
    given.forEach(
        (key, value) -> {
          if (HOW.contains(key.toString().toLowerCase(java.util.Locale.ROOT))) {
            options.put(key.toString(), TableText.nameOrQuery(value));
          }
        });
    return spark.read().format("jdbc").options(options).load();
  }
}
