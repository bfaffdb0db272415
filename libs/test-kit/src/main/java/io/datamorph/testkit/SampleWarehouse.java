package io.datamorph.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Databases for tests that read and write tables like a user's. */
public final class SampleWarehouse {

  private static final String SCRIPT = "sample-warehouse.sql";

  private SampleWarehouse() {}

  /** The database {@code warehouse} with the sample shop in it, the tables as new; as superuser. */
  static TestDatabase in(TestInfra infra) {
    var warehouse = infra.databaseAsSuperuser("warehouse");
    fill(warehouse);
    return warehouse;
  }

  /** Puts customers, products, orders and order items into a database; again: as they were. */
  public static void fill(TestDatabase database) {
    try (var script = SampleWarehouse.class.getResourceAsStream(SCRIPT)) {
      database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a script written for psql: its backslash lines are left out, its variables ({@code :name})
   * replaced.
   */
  public static void runPsqlScript(
      TestDatabase database, Path script, Map<String, String> variables) {
    try {
      var sql =
          Files.readAllLines(script).stream()
              .filter(line -> !line.stripLeading().startsWith("\\"))
              .collect(Collectors.joining("\n"));
      for (var variable : variables.entrySet()) {
        sql = sql.replaceAll("(?<!:):" + variable.getKey() + "\\b", variable.getValue());
      }
      database.execute(sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
