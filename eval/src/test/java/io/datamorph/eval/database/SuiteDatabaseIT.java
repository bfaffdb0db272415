package io.datamorph.eval.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.eval.judge.Comparison;
import io.datamorph.eval.judge.Table;
import io.datamorph.eval.suite.SqlScript;
import io.datamorph.eval.suite.TableState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuiteDatabaseIT {

  private static final String SCRIPT =
      """
      DROP TABLE IF EXISTS toys, dim_toy CASCADE;
      CREATE TABLE toys (id serial PRIMARY KEY, name text, price numeric(8, 2));
      CREATE TABLE dim_toy (id integer, name text);
      INSERT INTO toys (name, price) VALUES ('ball', 2.50), ('kite', NULL);
      INSERT INTO dim_toy VALUES (1, 'old ball');
      """;

  private static Postgres postgres;
  private static Login login;

  private final SuiteDatabase database =
      new SuiteDatabase("toys", SqlScript.parse("toys.sql", SCRIPT), login);
  private Snapshot loaded;

  @BeforeAll
  static void start() {
    postgres = new Postgres();
    login = postgres.database("toys");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void load() {
    loaded = database.load();
  }

  @Test
  void loadingAgainGivesTheSameTables() {
    assertEquals(Set.of("toys", "dim_toy"), loaded.tables().keySet());
    assertEquals(2, loaded.tables().get("toys").rows());
    assertEquals(loaded, database.load());
    assertFalse(database.isEmpty());
  }

  @Test
  void whatIsMadeIsSeenAndRemovedWhateverItIs() {
    Postgres.execute(
        login,
        """
        CREATE TABLE "Made" AS SELECT 1 AS a; CREATE VIEW seen AS SELECT * FROM "Made";
        CREATE MATERIALIZED VIEW kept AS SELECT 1 AS a; CREATE SCHEMA IF NOT EXISTS other;
        CREATE TABLE other.place (a integer)""");
    Snapshot now = database.snapshot();
    assertEquals(
        List.of("Made", "kept", "other.place", "seen"),
        loaded.made(now).stream().map(Relation::shown).toList());
    assertEquals("Made", now.find("made").orElseThrow().name());
    database.restore(loaded, now);
    assertEquals(loaded, database.snapshot());
  }

  @Test
  void whatDataMorphKeepsForItselfIsNobodysTable() {
    Postgres.execute(
        login,
        """
        CREATE SCHEMA datamorph_staging; CREATE TABLE datamorph_staging.publications (a integer)""");
    assertEquals(List.of(), loaded.made(database.snapshot()));
  }

  @Test
  void changedTablesAreSeenAndLoadedAgain() {
    Postgres.execute(login, "DELETE FROM toys WHERE id = 1; DROP TABLE dim_toy");
    Snapshot now = database.snapshot();
    assertEquals(
        Map.of(
            "toys", "table toys was changed (2 rows before, 1 now)",
            "dim_toy", "table dim_toy is gone"),
        loaded.changes(now));
    database.restore(loaded, now);
    assertEquals(loaded, database.snapshot());
  }

  @Test
  void aChangeOfOneValueIsSeen() {
    Postgres.execute(login, "UPDATE toys SET price = 2.51 WHERE id = 1");
    assertEquals(Set.of("toys"), loaded.changes(database.snapshot()).keySet());
  }

  @Test
  void tablesThatDoNotHoldWhatTheSuiteSaysAreRefused() {
    database.mustHold(Map.of("toys", loaded.tables().get("toys")), loaded);
    Map<String, TableState> others = Map.of("toys", new TableState(5, "abc"));
    assertTrue(
        assertThrows(DatabaseException.class, () -> database.mustHold(others, loaded))
            .getMessage()
            .startsWith("table toys of database toys is not what the suite's sources.json says"));
  }

  @Test
  void aScriptThatFailsIsNamedWithItsLine() {
    SqlScript broken = SqlScript.parse("toys.sql", "SELECT 1;\nSELECT nothing;");
    String message =
        assertThrows(DatabaseException.class, () -> new SuiteDatabase("toys", broken, login).load())
            .getMessage();
    assertTrue(message.startsWith("toys.sql line 2: ERROR: column \"nothing\""), message);
  }

  @Test
  void aQueryThatCannotBePlannedIsNamedByItsCase() {
    database.mustUnderstand("L1-01", "SELECT id FROM toys");
    String message =
        assertThrows(
                DatabaseException.class,
                () -> database.mustUnderstand("L1-02", "SELECT colour FROM toys"))
            .getMessage();
    assertTrue(message.startsWith("gold_sql of case L1-02 cannot be run on toys"), message);
  }

  @Test
  void readingChangesNothing() {
    assertThrows(
        DatabaseException.class,
        () -> database.read("SELECT setval(pg_get_serial_sequence('toys', 'id'), 99)"));
  }

  @Test
  void aTableIsReadAsItIs() {
    Table toys = database.read("SELECT * FROM toys -- all of them");
    assertEquals(
        List.of("integer", "text", "numeric"),
        toys.columns().stream().map(each -> each.type()).toList());
    assertEquals(Optional.empty(), Comparison.difference(toys, toys, Set.of("id")));
  }

  @Test
  void valuesOfEveryTypeAreReadInOneWay() {
    Table read =
        database.read(
            """
            SELECT 'a' || chr(9) || 'b' || chr(10) || chr(92) || 'N' AS t, '' AS e, NULL AS n,
              1.50::numeric(5,2) AS d, '1e20'::float8 AS f, 'x'::char(3) AS c, true AS b,
              timestamptz '2024-01-31 01:00:00+01' AS z, date '2024-01-31' AS day,
              ARRAY[1, NULL] AS a, '{"b": 1.0}'::jsonb ? 'b' AS q, interval '36 hours' AS i""");
    assertEquals(
        List.of(
            "a\tb\n\\N",
            "",
            "NULL",
            "1.50",
            "1E+20",
            "x",
            "t",
            "2024-01-31 00:00:00",
            "2024-01-31 00:00:00",
            "{1,NULL}",
            "t",
            "36:00:00"),
        read.rows().getFirst().stream().map(Object::toString).toList());
  }
}
