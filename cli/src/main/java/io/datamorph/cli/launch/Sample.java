package io.datamorph.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The sample shop. */
final class Sample {

  private Sample() {}

  /** Fills an empty warehouse, in one transaction; one that has tables is left as it is. */
  static String load(LaunchOptions.Database warehouse, Path script)
      throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection(warehouse.url(), warehouse.user(), warehouse.password());
        Statement statement = connection.createStatement()) {
      if (hasTables(statement)) {
        return "warehouse kept as it is";
      }
      connection.setAutoCommit(false);
      statement.execute(Files.readString(script));
      connection.commit();
      return "sample shop loaded into the warehouse";
    }
  }

  private static boolean hasTables(Statement statement) throws SQLException {
    try (ResultSet tables =
        statement.executeQuery("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1")) {
      return tables.next();
    }
  }
}
