package io.datamorph.engine;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The settings that a script may change: how a query runs, never where data comes from. */
final class SessionSettings {

  private static final List<String> OPEN =
      List.of(
          "spark.sql.adaptive.",
          "spark.sql.ansi.enabled",
          "spark.sql.autoBroadcastJoinThreshold",
          "spark.sql.broadcastTimeout",
          "spark.sql.caseSensitive",
          "spark.sql.codegen.",
          "spark.sql.constraintPropagation.enabled",
          "spark.sql.crossJoin.enabled",
          "spark.sql.decimalOperations.",
          "spark.sql.legacy.",
          "spark.sql.mapKeyDedupPolicy",
          "spark.sql.optimizer.",
          "spark.sql.parquet.",
          "spark.sql.pivotMaxValues",
          "spark.sql.repl.",
          "spark.sql.session.timeZone",
          "spark.sql.shuffle.partitions",
          "spark.sql.sources.partitionOverwriteMode",
          "spark.sql.storeAssignmentPolicy",
          "spark.sql.timestampType");

  private final SparkSession spark;

  SessionSettings(SparkSession spark) {
    this.spark = spark;
  }

  String get(String key) {
    return key.startsWith("spark.sql.") || key.equals("spark.app.name")
        ? spark.conf().getOption(key).getOrElse(() -> null)
        : null;
  }

  /** Whether the setting was taken. */
  boolean set(String key, String value) {
    var open = OPEN.stream().anyMatch(key::startsWith);
    if (open) {
      spark.conf().set(key, value);
    }
    return open;
  }
}
