package io.datamorph.cli.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database in which the services keep their state: a role and a schema each. */
public final class ControlDatabase {

  static final String NAME = "datamorph_control";

  static final List<String> SERVICES =
      List.of(
          "gateway",
          "spec-generator",
          "code-generator",
          "job-runner",
          "validator",
          "remediator",
          "workflow-tracker",
          "log-sink");

  private ControlDatabase() {}

  /** Makes what is missing; {@code url} is that of the control database itself. */
  public static void prepare(String url, String user, String password, String servicePassword)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (String service : SERVICES) {
        String role = service.replace('-', '_');
        if (!exists(statement, role)) {
          statement.execute("CREATE ROLE " + role + " LOGIN");
        }
        statement.execute(
            "ALTER ROLE " + role + " PASSWORD " + statement.enquoteLiteral(servicePassword));
        statement.execute("ALTER ROLE " + role + " SET search_path = " + role);
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
      }
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
    }
  }

  private static boolean exists(Statement statement, String role) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
      return found.next();
    }
  }
}
