package io.datamorph.oraclesql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a history when rows come, worked out by hand. */
class HistoryTest {

  private static final String DATED =
      "{connection: warehouse, table: versions, mode: scd2, keys: [id], history: {validFrom: day}}";
  private static final Workbench BENCH = new Workbench();

  @BeforeEach
  void emptyTables() {
    BENCH
        .table("persons", List.of("id integer", "city text", "day date"))
        .table(
            "versions",
            List.of(
                "id integer",
                "city text",
                "valid_from date",
                "valid_to date",
                "is_current boolean"));
  }

  @Test
  void theFirstRowsOpenVersions() {
    BENCH.fill("persons", List.of("(1, 'Oslo', '2024-01-01')", "(NULL, NULL, '2024-01-02')"));
    check("1|Oslo|2024-01-01|null|t", "null|null|2024-01-02|null|t");
  }

  @Test
  void aTargetThatIsNotThereYetBeginsWithTheRows() {
    BENCH.fill(
        "persons",
        List.of(
            "(1, 'Oslo', '2024-01-01')", "(1, 'Rome', '2024-03-01')", "(1, 'Rome', '2024-04-01')"));
    TypedSpec spec = spec(DATED.replace("versions", "made"));
    Golden.check("targets/history_new", OracleSql.of(spec));
    assertEquals(
        List.of("1|Oslo|2024-01-01|2024-03-01|f", "1|Rome|2024-03-01|null|t"),
        BENCH.rows(OracleSql.of(spec)));
  }

  @Test
  void aChangeClosesTheOpenVersionAndWhatIsEqualChangesNothing() {
    BENCH.fill(
        "versions",
        List.of(
            "(1, 'Oslo', '2024-01-01', NULL, true)",
            "(2, NULL, '2024-01-01', NULL, true)",
            "(3, 'Lyon', '2024-01-01', NULL, true)"));
    BENCH.fill(
        "persons",
        List.of("(1, 'Rome', '2024-02-01')", "(2, NULL, '2024-02-01')", "(3, NULL, '2024-02-01')"));
    check(
        "1|Oslo|2024-01-01|2024-02-01|f",
        "1|Rome|2024-02-01|null|t",
        "2|null|2024-01-01|null|t",
        "3|Lyon|2024-01-01|2024-02-01|f",
        "3|null|2024-02-01|null|t");
  }

  @Test
  void aLateRowFindsItsPlace() {
    BENCH.fill(
        "versions",
        List.of(
            "(1, 'Oslo', '2024-01-01', '2024-05-01', false)",
            "(1, 'Rome', '2024-05-01', NULL, true)",
            "(2, 'Oslo', '2024-05-01', NULL, true)"));
    BENCH.fill(
        "persons",
        List.of(
            "(1, 'Lyon', '2024-03-01')", "(2, 'Oslo', '2024-02-01')", "(2, 'Rome', '2023-02-01')"));
    check(
        "1|Lyon|2024-03-01|2024-05-01|f",
        "1|Oslo|2024-01-01|2024-03-01|f",
        "1|Rome|2024-05-01|null|t",
        "2|Oslo|2024-02-01|2024-05-01|f",
        "2|Oslo|2024-05-01|null|t",
        "2|Rome|2023-02-01|2024-02-01|f");
  }

  @Test
  void aRowAtTheTimeOfAVersionOrOfAnEndTakesItsPlace() {
    BENCH.fill(
        "versions",
        List.of(
            "(1, 'Oslo', '2024-01-01', NULL, true)",
            "(2, 'Oslo', '2024-01-01', '2024-02-01', false)",
            "(3, 'Oslo', '2024-01-01', '2024-02-01', false)"));
    BENCH.fill(
        "persons",
        List.of(
            "(1, 'Rome', '2024-01-01')", "(2, 'Rome', '2024-02-01')", "(3, 'Oslo', '2024-02-01')"));
    check(
        "1|Rome|2024-01-01|null|t",
        "2|Oslo|2024-01-01|2024-02-01|f",
        "2|Rome|2024-02-01|null|t",
        "3|Oslo|2024-01-01|null|t");
  }

  @Test
  void aGapStaysAndAKeyThatEndedComesBack() {
    BENCH.fill(
        "versions",
        List.of(
            "(1, 'Oslo', '2024-01-01', '2024-02-01', false)",
            "(1, 'Oslo', '2024-03-01', '2024-04-01', false)"));
    BENCH.fill("persons", List.of("(1, 'Oslo', '2024-06-01')"));
    check(
        "1|Oslo|2024-01-01|2024-02-01|f",
        "1|Oslo|2024-03-01|2024-04-01|f",
        "1|Oslo|2024-06-01|null|t");
  }

  @Test
  void keysThatAreMissingRetireUnlessTheirLastVersionBeginsLater() {
    BENCH.fill(
        "versions",
        List.of(
            "(1, 'Oslo', '2024-01-01', NULL, true)",
            "(2, 'Oslo', '2024-01-01', NULL, true)",
            "(3, 'Oslo', '2024-08-01', NULL, true)",
            "(4, 'Oslo', '2024-01-01', '2024-02-01', false)",
            "(5, 'Oslo', '2024-01-01', '2024-07-01', false)",
            "(5, 'Rome', '2024-07-01', NULL, true)",
            "(NULL, 'Oslo', '2024-01-01', NULL, true)"));
    BENCH.fill("persons", List.of("(2, 'Oslo', NULL)"));
    String target =
        "{connection: warehouse, table: versions, mode: scd2, keys: [id],"
            + " history: {validFrom: since, asOf: '2024-07-01', missing: retire}}";
    TypedSpec spec =
        BENCH.spec(
            "- {name: all, op: select, input: persons, columns: [id, city, {name: since, expr: \"date '2024-07-01'\"}]}",
            target);
    Golden.check("targets/history_retire", OracleSql.of(spec));
    assertEquals(
        List.of(
            "1|Oslo|2024-01-01|2024-07-01|f",
            "2|Oslo|2024-01-01|null|t",
            "3|Oslo|2024-08-01|null|t",
            "4|Oslo|2024-01-01|2024-02-01|f",
            "5|Oslo|2024-01-01|2024-07-01|f",
            "null|Oslo|2024-01-01|2024-07-01|f"),
        BENCH.rows(OracleSql.of(spec)));
  }

  @Test
  void aVersionMayNameItsLastDay() {
    BENCH.fill(
        "versions",
        List.of(
            "(1, 'Oslo', '2024-01-01', '2024-01-31', false)",
            "(1, 'Oslo', '2024-02-01', NULL, true)",
            "(2, 'Oslo', '2024-01-01', '2024-01-31', false)"));
    BENCH.fill(
        "persons",
        List.of(
            "(1, 'Rome', '2024-03-01')", "(2, 'Oslo', '2024-02-01')", "(2, NULL, '2024-02-02')"));
    TypedSpec spec = spec(DATED.replace("validFrom: day", "validFrom: day, validTo: inclusive"));
    Golden.check("targets/history_last_days", OracleSql.of(spec));
    assertEquals(
        List.of(
            "1|Oslo|2024-01-01|2024-01-31|f",
            "1|Oslo|2024-02-01|2024-02-29|f",
            "1|Rome|2024-03-01|null|t",
            "2|Oslo|2024-01-01|2024-02-01|f",
            "2|null|2024-02-02|null|t"),
        BENCH.rows(OracleSql.of(spec)));
  }

  @Test
  void noRowsChangeNothing() {
    BENCH.fill("versions", List.of("(1, 'Oslo', '2024-01-01', NULL, true)"));
    check("1|Oslo|2024-01-01|null|t");
  }

  @Test
  void rowsWithoutATimeHoldSinceTheTimeOfTheRun() {
    BENCH.fill("persons", List.of("(1, 'Oslo', '2024-01-01')"));
    TypedSpec spec =
        spec(
            "{connection: warehouse, table: made, mode: scd2, keys: [id],"
                + " history: {asOf: '2024-01-31T10:00:00Z'}}");
    assertEquals(
        List.of("1|Oslo|2024-01-01|2024-01-31 10:00:00+00|null|t"), BENCH.rows(OracleSql.of(spec)));
  }

  @Test
  void daysBecomeInstantsWhereTheTargetHasInstants() {
    BENCH.table(
        "instants",
        List.of(
            "id integer",
            "city text",
            "valid_from timestamptz",
            "valid_to timestamptz",
            "is_current boolean"),
        "(1, 'Oslo', '2024-01-01 00:00:00+00', NULL, true)",
        "(2, 'Oslo', '2024-01-01 00:00:00+00', NULL, true)");
    BENCH.fill("persons", List.of("(1, 'Rome', '2024-02-01')"));
    TypedSpec spec =
        spec(
            "{connection: warehouse, table: instants, mode: scd2, keys: [id],"
                + " history: {validFrom: day, asOf: '2024-03-01', missing: retire}}");
    assertEquals(
        List.of(
            "1|Oslo|2024-01-01 00:00:00+00|2024-02-01 00:00:00+00|f",
            "1|Rome|2024-02-01 00:00:00+00|null|t",
            "2|Oslo|2024-01-01 00:00:00+00|2024-03-01 00:00:00+00|f"),
        BENCH.rows(OracleSql.of(spec)));
  }

  @Test
  void columnsMayBeCalledAsTheComputationCallsItsOwn() {
    BENCH
        .table("docs", List.of("ends text", "next text", "day date"))
        .table(
            "kept",
            List.of(
                "is_current boolean", "ends text", "next text", "valid_to date", "valid_from date"),
            "(true, 'a', 'x', NULL, '2024-01-01')",
            "(true, 'b', '1', NULL, '2024-01-01')",
            "(true, NULL, NULL, NULL, '2024-01-01')");
    BENCH.fill(
        "docs",
        List.of(
            "('a', 'x', '2024-02-01')", "('b', '2', '2024-02-01')", "(NULL, NULL, '2024-02-01')"));
    TypedSpec spec =
        BENCH.spec(
            "- {name: all, op: select, input: docs, columns: [ends, next, day]}",
            "{connection: warehouse, table: kept, mode: scd2, keys: [ends], history: {validFrom: day}}");
    Golden.check("targets/history_odd_names", OracleSql.of(spec));
    assertEquals(
        List.of(
            "a|x|t|null|2024-01-01",
            "b|1|f|2024-02-01|2024-01-01",
            "b|2|t|null|2024-02-01",
            "null|null|t|null|2024-01-01"),
        BENCH.rows(OracleSql.of(spec)));
  }

  @Test
  void duplicateKeysOfAHistoryAreThoseOfOneTime() {
    BENCH.fill(
        "persons",
        List.of(
            "(1, 'Oslo', '2024-01-01')", "(1, 'Rome', '2024-01-01')", "(1, 'Rome', '2024-01-02')"));
    assertEquals(
        List.of("1|2024-01-01|2"), BENCH.inOrder(OracleSql.duplicateKeys(spec(DATED), 10)));
    assertEquals(
        List.of("1|Oslo|2024-01-01", "1|Rome|2024-01-01", "1|Rome|2024-01-02"),
        BENCH.rows(OracleSql.result(spec(DATED))));
  }

  private static TypedSpec spec(String target) {
    return BENCH.spec(
        "- {name: all, op: select, input: persons, columns: [id, city, day]}", target);
  }

  private static void check(String... rows) {
    String sql = OracleSql.of(spec(DATED));
    Golden.check("targets/history", sql);
    assertEquals(List.of(rows), BENCH.rows(sql), sql);
  }
}
