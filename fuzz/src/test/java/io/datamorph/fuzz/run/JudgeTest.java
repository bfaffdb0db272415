package io.datamorph.fuzz.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.fuzz.cases.SmallCase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Outcome.Failed DIVIDED_BY_ZERO =
      new Outcome.Failed(true, "22012", "by zero");
  private static final Outcome.Failed NOT_UNDERSTOOD =
      new Outcome.Failed(false, "42P01", "no table");
  private static final Outcome ONE = rows("1");

  @Test
  void the_same_rows_on_both_sides_are_no_finding() {
    assertEquals(new Verdict.Same(1), judged(ONE, ONE, Optional.empty()));
  }

  @Test
  void other_rows_are_a_finding_that_shows_them() {
    assertEquals(
        new Verdict.OtherRows(row("1"), row("2")), judged(ONE, rows("2"), Optional.empty()));
  }

  @Test
  void an_engine_may_skip_a_value_that_the_spec_fails_on() {
    assertEquals(new Verdict.Lazy("22012"), judged(ONE, DIVIDED_BY_ZERO, Optional.of("22012")));
    assertEquals(new Verdict.Lazy("22012"), judged(DIVIDED_BY_ZERO, ONE, Optional.of("22012")));
  }

  @Test
  void an_engine_may_not_fail_on_a_value_that_an_earlier_step_removes() {
    var spark = judged(ONE, DIVIDED_BY_ZERO, Optional.empty());
    var postgres = judged(DIVIDED_BY_ZERO, ONE, Optional.empty());

    assertEquals("spark", assertInstanceOf(Verdict.Failure.class, spark).side());
    assertEquals("postgres", assertInstanceOf(Verdict.Failure.class, postgres).side());
  }

  @Test
  void spark_may_fail_on_a_decimal_of_twenty_digits_before_the_point_and_on_no_shorter_one() {
    assertInstanceOf(
        Verdict.Limit.class, judged(ONE, noRoomFor("12345678901234567890.5"), Optional.empty()));
    assertInstanceOf(
        Verdict.Failure.class, judged(ONE, noRoomFor("1234567890123456789.5"), Optional.empty()));
    assertInstanceOf(
        Verdict.OtherRows.class, judged(ONE, rows("12345678901234567890.5"), Optional.empty()));
  }

  private static Outcome noRoomFor(String number) {
    return new Outcome.Failed(
        true,
        "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
        number + " cannot be represented as Decimal(38, 20).");
  }

  @Test
  void both_may_fail_where_the_spec_does_and_nowhere_else() {
    assertEquals(
        new Verdict.SameFailure("22012"),
        judged(DIVIDED_BY_ZERO, DIVIDED_BY_ZERO, Optional.of("22012")));
    assertInstanceOf(
        Verdict.Failure.class, judged(DIVIDED_BY_ZERO, DIVIDED_BY_ZERO, Optional.empty()));
  }

  @Test
  void a_program_that_an_engine_does_not_understand_is_a_finding_whatever_the_other_says() {
    for (Outcome other : List.of(ONE, DIVIDED_BY_ZERO, NOT_UNDERSTOOD)) {
      assertInstanceOf(Verdict.Failure.class, judged(NOT_UNDERSTOOD, other, Optional.of("22012")));
      assertInstanceOf(Verdict.Failure.class, judged(other, NOT_UNDERSTOOD, Optional.of("22012")));
    }
  }

  @Test
  void what_a_compiler_says_it_cannot_do_is_counted_and_an_unexpected_end_is_a_finding() {
    assertInstanceOf(
        Verdict.NotCompiled.class,
        judged(ONE, new Outcome.NotCompilable("window"), Optional.empty()));
    assertInstanceOf(
        Verdict.Crash.class, judged(ONE, new Outcome.Crashed("stack"), Optional.empty()));
  }

  @Test
  void a_spec_that_the_checker_refuses_is_not_run() {
    var judge = new Judge(JudgeTest::never, JudgeTest::never, spec -> Optional.empty(), c -> {});

    assertInstanceOf(Verdict.Refused.class, judge.judge(SmallCase.of("nonsense +")));
  }

  private static Outcome never(FuzzCase fuzzCase, Object spec) {
    throw new AssertionError("the spec was run");
  }

  private static Verdict judged(Outcome postgres, Outcome spark, Optional<String> meaningFails) {
    return new Judge(
            (fuzzCase, spec) -> postgres,
            (fuzzCase, spec) -> spark,
            spec -> meaningFails,
            fuzzCase -> {})
        .judge(SmallCase.of("id > 0"));
  }

  private static Outcome.Rows rows(String cell) {
    return new Outcome.Rows(row(cell));
  }

  private static List<Outcome.Row> row(String cell) {
    return List.of(new Outcome.Row(List.of(Optional.of(cell))));
  }
}
