package io.datamorph.infra;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** A running PostgreSQL server: loopback only, a password for everyone. */
public final class PostgresHandle {

  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private final int port;
  private final String password;
  private final BiConsumer<String, String> sql;

  PostgresHandle(int port, String password, BiConsumer<String, String> sql) {
    this.port = port;
    this.password = Objects.requireNonNull(password);
    this.sql = Objects.requireNonNull(sql);
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  public String superuser() {
    return "postgres";
  }

  public String password() {
    return password;
  }

  /** The JDBC URL of a database, without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host() + ":" + port + "/" + database;
  }

  /**
   * Runs one statement, or several divided by semicolons, in a database as the superuser.
   *
   * @throws InfraException when PostgreSQL refuses
   */
  public void execute(String database, String statement) {
    try {
      sql.accept(database, statement);
    } catch (IllegalStateException e) {
      throw new InfraException(e.getMessage(), e);
    }
  }

  /** Creates a database unless it is there; names are lower case, at most 63 characters. */
  public void createDatabase(String name) {
    try {
      execute("postgres", "create database " + checked(name));
    } catch (InfraException e) {
      if (!hasState(e, "42P04")) {
        throw e;
      }
    }
  }

  /** Creates a login role, or gives the existing one this password. */
  public void createRole(String name, String rolePassword) {
    var login = checked(name) + " login password '" + rolePassword.replace("'", "''") + "'";
    try {
      execute("postgres", "create role " + login);
    } catch (InfraException e) {
      if (!hasState(e, "42710")) {
        throw e;
      }
      execute("postgres", "alter role " + login);
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A database or role name is " + NAME.pattern() + ", not '" + name + "'.");
    }
    return "\"" + name + "\"";
  }

  private static boolean hasState(Throwable e, String state) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLException sqlError) {
        return state.equals(sqlError.getSQLState());
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "PostgresHandle[127.0.0.1:" + port + "]";
  }
}
