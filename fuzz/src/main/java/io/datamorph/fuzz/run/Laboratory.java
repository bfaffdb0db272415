package io.datamorph.fuzz.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL and a Spark, and a judge that has both. */
public final class Laboratory implements AutoCloseable {

  private final Warehouse warehouse;
  private final SparkSide spark;

  private Laboratory(Warehouse warehouse, SparkSide spark) {
    this.warehouse = warehouse;
    this.spark = spark;
  }

  /**
   * Starts the database; the engine starts with the first case.
   *
   * @param engineHome where the embedded engine is built
   */
  public static Laboratory open(Path engineHome) {
    try {
      var warehouse = Warehouse.start();
      return new Laboratory(warehouse, new SparkSide(engineHome, warehouse));
    } catch (SQLException e) {
      throw new IllegalStateException("the warehouse does not start: " + e.getMessage(), e);
    }
  }

  public Judge judge() {
    return new Judge(
        new PostgresSide(warehouse),
        spark,
        new Stepwise(warehouse),
        fuzzCase -> {
          try {
            warehouse.fill(fuzzCase);
          } catch (SQLException e) {
            throw new TablesException(e);
          }
        });
  }

  /** The tables of a case cannot be made: the generator is at fault. */
  private static final class TablesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TablesException(SQLException cause) {
      super("the tables: " + cause.getMessage(), cause);
    }
  }

  @Override
  public void close() {
    try (warehouse) {
      spark.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
