package io.datamorph.eval.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.eval.database.Login;
import io.datamorph.eval.database.Postgres;
import io.datamorph.eval.database.Snapshot;
import io.datamorph.eval.database.SuiteDatabase;
import io.datamorph.eval.run.Verdict.Kind;
import io.datamorph.eval.suite.Case;
import io.datamorph.eval.suite.Expectation;
import io.datamorph.eval.suite.SqlScript;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExaminationIT {

  private static final String SCRIPT =
      """
      DROP TABLE IF EXISTS toys, dim_toy CASCADE;
      CREATE TABLE toys (id integer PRIMARY KEY, name text);
      CREATE TABLE dim_toy (id integer, name text);
      INSERT INTO toys VALUES (1, 'ball'), (2, 'kite');
      INSERT INTO dim_toy VALUES (1, 'old ball')""";

  private static Postgres postgres;
  private static Login login;
  private static SuiteDatabase database;
  private static Snapshot loaded;

  private final FakeGateway fake = new FakeGateway();

  @BeforeAll
  static void load() {
    postgres = new Postgres();
    login = postgres.database("toys");
    database = new SuiteDatabase("toys", SqlScript.parse("toys.sql", SCRIPT), login);
    loaded = database.load();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @AfterEach
  void nothingIsLeft() {
    fake.close();
    assertEquals(loaded, database.snapshot());
  }

  /** The verdict when the product does this to the database and ends in that state. */
  private Verdict verdict(Expectation expectation, String target, String sql, String state)
      throws InterruptedException {
    fake.on("POST /v1/workflows", 202, "{\"workflowId\": \"w\"}")
        .on("GET /v1/workflows/w", 200, "{\"state\": \"%s\"}".formatted(state))
        .doing(() -> Postgres.execute(login, sql));
    Case asked =
        new Case(
            "X",
            "toys",
            1,
            Set.of(),
            "a request",
            Optional.of(target),
            Optional.of("SELECT id, name FROM toys"),
            Set.of("id"),
            expectation,
            "note");
    Requests requests = new Requests(fake.gateway(), Duration.ofSeconds(30));
    return new Examination(requests, database, loaded).of(asked).verdict();
  }

  @Test
  void aTableWithTheExpectedRowsIsRight() throws InterruptedException {
    String sql = "CREATE TABLE wanted AS SELECT name, id FROM toys";
    assertEquals(Kind.RIGHT, verdict(Expectation.TABLE, "wanted", sql, "PUBLISHED").kind());
  }

  @Test
  void anExistingTableMayBeWrittenWhereItIsTheTarget() throws InterruptedException {
    String sql = "DELETE FROM dim_toy; INSERT INTO dim_toy SELECT id, name FROM toys";
    assertEquals(Kind.RIGHT, verdict(Expectation.TABLE, "dim_toy", sql, "PUBLISHED").kind());
  }

  @Test
  void aTargetThatWasWrittenThoughTheRequestFailedIsASilentError() throws InterruptedException {
    assertEquals(
        new Verdict(Kind.SILENT_ERROR, "table dim_toy was changed (1 rows before, 0 now)"),
        verdict(Expectation.TABLE, "dim_toy", "DELETE FROM dim_toy", "FAILED"));
  }

  @Test
  void aSourceThatWasChangedBesideARightTableIsASilentError() throws InterruptedException {
    String sql =
        "CREATE TABLE wanted AS SELECT * FROM toys; UPDATE dim_toy SET name = 'x' WHERE id = 1";
    assertEquals(
        new Verdict(Kind.SILENT_ERROR, "table dim_toy was changed (1 rows before, 1 now)"),
        verdict(Expectation.TABLE, "wanted", sql, "PUBLISHED"));
  }

  @Test
  void aTableUnderAnotherNameIsNotTheOneThatWasWanted() throws InterruptedException {
    assertEquals(
        new Verdict(Kind.SILENT_ERROR, "there is no table wanted"),
        verdict(Expectation.TABLE, "wanted", "CREATE TABLE other AS TABLE toys", "PUBLISHED"));
  }

  @Test
  void aTableLeftBehindByARefusalIsASilentError() throws InterruptedException {
    assertEquals(
        new Verdict(Kind.SILENT_ERROR, "table leak was made instead of a refusal: note"),
        verdict(Expectation.REJECT, "wanted", "CREATE TABLE leak AS TABLE toys", "REJECTED"));
  }

  @Test
  void aRefusalThatWroteNothingIsRight() throws InterruptedException {
    assertEquals(Kind.RIGHT, verdict(Expectation.REJECT, "wanted", "SELECT 1", "REJECTED").kind());
  }
}
