package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.infra.EmbeddedInfra;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a run: the sources, the staging table, and the scripts that wait for Spark. */
public final class Warehouse implements AutoCloseable {

  private static final String CLEAN =
      "DROP SCHEMA IF EXISTS fuzz CASCADE; CREATE SCHEMA fuzz; DELETE FROM datamorph_fuzz.request";

  /** Forgets nothing that a test needs, but waits for no disk. */
  private static final String SETTINGS =
      """
      ALTER DATABASE fuzz SET synchronous_commit = off;
      ALTER DATABASE fuzz SET timezone = 'UTC'""";

  /** Each spec opens some ten connections; a password hashed once a time halves what one costs. */
  private static final String ROLE =
      """
      SET scram_iterations = 1;
      CREATE ROLE fuzz SUPERUSER LOGIN PASSWORD '%s'""";

  private static final String QUEUE =
      """
      CREATE SCHEMA datamorph_staging;
      CREATE SCHEMA datamorph_fuzz;
      CREATE TABLE datamorph_fuzz.request (number bigint PRIMARY KEY, script text, staging text);
      CREATE FUNCTION datamorph_fuzz.next_request(after bigint)
      RETURNS SETOF datamorph_fuzz.request LANGUAGE plpgsql AS $$
      BEGIN
        FOR i IN 1..2000 LOOP
          RETURN QUERY
            SELECT r.* FROM datamorph_fuzz.request r WHERE r.number > after ORDER BY r.number LIMIT 1;
          IF found THEN
            RETURN;
          END IF;
          PERFORM pg_sleep(0.003);
        END LOOP;
      END $$""";

  private final EmbeddedInfra infra;
  private final Login login;
  private final Connection connection;

  private Warehouse(EmbeddedInfra infra, Login login, Connection connection) {
    this.infra = infra;
    this.login = login;
    this.connection = connection;
  }

  /** An address and who may use it. */
  record Login(String url, String user, String password) {}

  /** Starts a PostgreSQL of its own. */
  public static Warehouse start() throws SQLException {
    EmbeddedInfra infra = EmbeddedInfra.builder().postgres().start();
    var postgres = infra.postgres();
    postgres.createDatabase("fuzz");
    postgres.execute("postgres", SETTINGS);
    var login = new Login(postgres.jdbcUrl("fuzz"), "fuzz", postgres.password());
    postgres.execute("postgres", ROLE.formatted(postgres.password()));
    Connection connection =
        DriverManager.getConnection(login.url(), login.user(), login.password());
    var warehouse = new Warehouse(infra, login, connection);
    warehouse.execute(QUEUE);
    return warehouse;
  }

  Login login() {
    return login;
  }

  Connection connection() {
    return connection;
  }

  /** Makes the tables of the case, and no others. */
  void fill(FuzzCase fuzzCase) throws SQLException {
    List<String> statements = new ArrayList<>(List.of(CLEAN));
    fuzzCase.tables().forEach(table -> statements.addAll(table.statements()));
    execute(String.join(";\n", statements));
  }

  /** Puts a script before Spark. */
  void request(long number, String script, String staging) throws SQLException {
    try (var insert =
        connection.prepareStatement("INSERT INTO datamorph_fuzz.request VALUES (?, ?, ?)")) {
      insert.setLong(1, number);
      insert.setString(2, script);
      insert.setString(3, staging);
      insert.execute();
    }
  }

  /** Runs one statement, or several divided by semicolons. */
  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try (infra) {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the warehouse does not close", e);
    }
  }
}
