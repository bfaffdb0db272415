package io.datamorph.validator.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.document.Check.Severity;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way in which the original judged wrongly, judged rightly. */
class JudgeTest {

  private static final List<Column> COLUMNS =
      List.of(column("id", new DataType.Int()), column("total", new DataType.Decimal(38, 2)));

  @Test
  void aNumberIsEqualAsANumberAndNotAsPartOfAText() {
    assertEquals(Verdict.FAIL, judge(new Expectation.Exactly(0), cell("10")));
    assertEquals(Verdict.FAIL, judge(new Expectation.Exactly(1), cell("21")));
    assertEquals(Verdict.PASS, judge(new Expectation.Exactly(10), cell("10")));
    assertEquals(Verdict.PASS, judge(new Expectation.Exactly(10), cell("10.00")));
  }

  @Test
  void atMostIncludesItsBound() {
    assertEquals(Verdict.PASS, judge(new Expectation.AtMost(5), cell("5")));
    assertEquals(Verdict.FAIL, judge(new Expectation.AtMost(5), cell("6")));
  }

  @Test
  void aQueryThatErrsIsAVerdictOfItsOwn() {
    var refused = new Observation.Refused("SQL_FAILED", "division by zero");
    assertEquals(Verdict.ERROR, judge(new Expectation.NoViolations(), refused));
    assertEquals(Verdict.ERROR, judge(new Expectation.Exactly(0), refused));
    assertEquals(Verdict.ERROR, judge(new Expectation.SameRows(COLUMNS, List.of()), refused));
    assertEquals(Verdict.FAIL, judge(new Expectation.Exists(), refused));
    assertEquals(
        Verdict.ERROR,
        judge(new Expectation.Exists(), new Observation.Refused("QUERY_TIMEOUT", "slow")));
  }

  @Test
  void anAnswerWithoutTheNumberAskedForIsAnErrorToo() {
    assertEquals(Verdict.ERROR, judge(new Expectation.Exactly(0), answer()));
    assertEquals(Verdict.ERROR, judge(new Expectation.Exactly(0), cell("none")));
    assertEquals(Verdict.ERROR, judge(new Expectation.SameRows(COLUMNS, List.of()), answer()));
  }

  @Test
  void columnsAreComparedByNameOrderAndType() {
    var names = new Expectation.ColumnNames(COLUMNS);
    var types = new Expectation.ColumnTypes(COLUMNS);
    assertEquals(Verdict.PASS, judge(names, shape("id", "int4", "total", "numeric(38,2)")));
    assertEquals(Verdict.PASS, judge(types, shape("id", "int4", "total", "numeric(38,2)")));
    assertEquals(Verdict.PASS, judge(types, shape("id", "integer", "total", "decimal(38,2)")));
    assertEquals(Verdict.FAIL, judge(names, shape("total", "numeric(38,2)", "id", "int4")));
    assertEquals(Verdict.FAIL, judge(names, shape("id", "int4", "total_2", "numeric(38,2)")));
    assertEquals(Verdict.FAIL, judge(names, shape("id", "int4")));
    assertEquals(Verdict.FAIL, judge(types, shape("id", "int8", "total", "numeric(38,2)")));
    assertEquals(Verdict.FAIL, judge(types, shape("id", "int4", "total", "numeric(38,3)")));
  }

  @Test
  void theSumsAreTheSameNumberInWhateverScale() {
    assertEquals(Verdict.PASS, judge(new Expectation.EqualNumbers(), cells("0", "0.00")));
    assertEquals(Verdict.FAIL, judge(new Expectation.EqualNumbers(), cells("0.01", "0.00")));
    assertEquals(Verdict.FAIL, judge(new Expectation.EqualNumbers(), cells("1", "1", "2", "3")));
    assertEquals(Verdict.ERROR, judge(new Expectation.EqualNumbers(), cells("1")));
  }

  @Test
  void noMoreThanTenRowsAreShownButAllAreCounted() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(row("812", "x" + i));
    }
    TestResult result =
        Judge.judge(
            test(new Expectation.NoViolations()), new Observation.Answer(List.of(), rows, false));
    assertEquals("812", result.actual());
    assertEquals(10, result.rows().size());
    assertEquals(row("x0"), result.rows().getFirst());
  }

  @Test
  void oneFailedTestFailsTheWholeAndAWarningDoesNot() {
    TestResult passed = Judge.judge(test(new Expectation.Exactly(1)), cell("1"));
    TestResult failed = Judge.judge(test(new Expectation.Exactly(1)), cell("2"));
    TestResult warned =
        Judge.judge(
            new TestCase(
                "R1",
                Phase.RULES,
                "check",
                "c",
                Severity.WARNING,
                Optional.of("q"),
                new Expectation.Exactly(1)),
            cell("2"));
    TestResult oracle =
        Judge.judge(
            new TestCase(
                "O1",
                Phase.ORACLE,
                "oracle",
                "o",
                Severity.ERROR,
                Optional.of("q"),
                new Expectation.SameRows(COLUMNS, List.of())),
            answer(row("expected", "3"), row("actual", "3")));
    assertEquals(Verdict.PASS, oracle.verdict());
    assertEquals(Verdict.PASS, report(passed, warned, oracle).verdict());
    assertEquals(Verdict.FAIL, report(passed, failed, oracle).verdict());
    assertEquals(
        List.of("R1"), report(failed, oracle).problems().stream().map(p -> p.path()).toList());
    assertEquals(1, report(passed, warned, oracle).failed());
  }

  @Test
  void withoutTheOracleNothingIsProven() {
    assertEquals(Verdict.FAIL, report().verdict());
    assertEquals(
        Verdict.FAIL, report(Judge.judge(test(new Expectation.Exactly(1)), cell("1"))).verdict());
  }

  @Test
  void withoutTheOracleOnlyASpecWithACustomStepPassesAndSaysSo() {
    TestResult passed = Judge.judge(test(new Expectation.Exactly(1)), cell("1"));
    TestResult unproven = Judge.unasked(unprovable(Severity.WARNING));
    assertEquals(Verdict.NOT_PROVEN, unproven.verdict());
    assertEquals(Verdict.PASS, report(List.of("scored"), passed, unproven).verdict());
    assertEquals(1, report(List.of("scored"), passed, unproven).failed());
    assertEquals(Verdict.FAIL, report(List.of(), passed, unproven).verdict());
    assertEquals(Verdict.FAIL, report(List.of("scored"), passed).verdict());
    TestResult failed = Judge.judge(test(new Expectation.Exactly(1)), cell("2"));
    assertEquals(Verdict.FAIL, report(List.of("scored"), failed, unproven).verdict());
    TestResult fatal = Judge.unasked(unprovable(Severity.ERROR));
    assertEquals(
        List.of("TEST_NOT_PROVEN_ORACLE"),
        report(fatal).problems().stream().map(problem -> problem.code()).toList());
  }

  private static TestCase unprovable(Severity severity) {
    return new TestCase(
        "O1",
        Phase.ORACLE,
        "oracle",
        "o",
        severity,
        Optional.empty(),
        new Expectation.NotProvable("python"));
  }

  private static Report report(TestResult... results) {
    return report(List.of(), results);
  }

  private static Report report(List<String> custom, TestResult... results) {
    return new Report(Optional.empty(), "w", 0, 1, "s", 3, custom, List.of(results), List.of());
  }

  private static Verdict judge(Expectation expectation, Observation observation) {
    return Judge.judge(test(expectation), observation).verdict();
  }

  private static TestCase test(Expectation expectation) {
    return new TestCase(
        "R1", Phase.RULES, "c", "t", Severity.ERROR, Optional.of("SELECT 1"), expectation);
  }

  private static Observation cell(String value) {
    return answer(row(value));
  }

  private static Observation cells(String... values) {
    return answer(row(values));
  }

  private static Observation answer(Row... rows) {
    return new Observation.Answer(List.of(), List.of(rows), false);
  }

  private static Row row(String... cells) {
    return new Row(java.util.stream.Stream.of(cells).map(Optional::of).toList());
  }

  private static Observation shape(String... namesAndTypes) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.add(new Field(namesAndTypes[i], namesAndTypes[i + 1]));
    }
    return new Observation.Answer(fields, List.of(), false);
  }

  private static Column column(String name, DataType type) {
    return new Column(Optional.empty(), name, name, type, false, Set.of());
  }
}
