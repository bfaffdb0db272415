package io.datamorph.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database and a login to it. */
public record TestDatabase(String url, String user, String password) {

  /** A new connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /**
   * Runs one statement, or several divided by semicolons.
   *
   * @throws IllegalStateException when PostgreSQL refuses
   */
  public void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused in " + url + ": " + e.getMessage(), e);
    }
  }

  /** The first column of the first row as text. */
  public String value(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      if (!rows.next()) {
        throw new IllegalStateException("No row from: " + sql);
      }
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused in " + url + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return "TestDatabase[url=" + url + ", user=" + user + "]";
  }
}
