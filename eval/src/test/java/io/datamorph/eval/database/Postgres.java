package io.datamorph.eval.database;

import io.datamorph.infra.EmbeddedInfra;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of this test's own. */
public final class Postgres implements AutoCloseable {

  private final EmbeddedInfra infra = EmbeddedInfra.builder().postgres().start();

  public Login database(String name) {
    var postgres = infra.postgres();
    postgres.createDatabase(name);
    return new Login(postgres.jdbcUrl(name), postgres.superuser(), postgres.password());
  }

  /** What judge.py and psql call a database. */
  String dsn(String name) {
    var postgres = infra.postgres();
    return "host=%s port=%d dbname=%s user=%s password=%s"
        .formatted(
            postgres.host(), postgres.port(), name, postgres.superuser(), postgres.password());
  }

  public static void execute(Login login, String sql) {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    infra.close();
  }
}
