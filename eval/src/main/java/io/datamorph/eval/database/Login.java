package io.datamorph.eval.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** A PostgreSQL database by JDBC address, and who may write to it. */
public record Login(String url, String user, String password) {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** Longest for one statement; what PostgreSQL does not end by then is ended here. */
  private static final Duration STATEMENT = Duration.ofMinutes(3);

  private static final Duration GRACE = Duration.ofSeconds(10);

  /** In these settings every value is written as text in one way only. */
  private static final String SETTINGS =
      """
      SET statement_timeout = '%ds'; SET timezone = 'UTC'; SET datestyle = 'ISO, YMD';
      SET intervalstyle = 'postgres'; SET extra_float_digits = 1; SET bytea_output = 'hex'"""
          .formatted(STATEMENT.toSeconds());

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
    properties.setProperty("socketTimeout", Long.toString(STATEMENT.plus(GRACE).toSeconds()));
    Connection connection = DriverManager.getConnection(url, properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(SETTINGS);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A connection that cannot change anything. */
  Connection connectToRead() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = on");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public String toString() {
    return url;
  }
}
