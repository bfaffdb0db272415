package io.datamorph.validator.domain;

import io.datamorph.spec.typed.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares what was expected with what was observed; nothing else decides a verdict. */
public final class Judge {

  /** How many faulty rows are shown. */
  public static final int SHOWN = 10;

  private static final String MISSING_TABLE = "SQL_FAILED";

  private Judge() {}

  /** The test's verdict. */
  public static TestResult judge(TestCase test, Observation observation) {
    return switch (observation) {
      case Observation.Refused refused -> refused(test, refused);
      case Observation.Answer answer -> answered(test, answer);
    };
  }

  /** The verdict where nothing can be asked. */
  public static TestResult unasked(TestCase test) {
    String why =
        test.expectation() instanceof Expectation.NotProvable not ? not.why() : "nothing was asked";
    return TestResult.of(test, Verdict.NOT_PROVEN, "not proven").because(why);
  }

  private static TestResult refused(TestCase test, Observation.Refused refused) {
    // Reading no row of a table by its name can only fail for want of the table.
    boolean missing =
        test.expectation() instanceof Expectation.Exists && refused.code().equals(MISSING_TABLE);
    return TestResult.of(test, missing ? Verdict.FAIL : Verdict.ERROR, refused.code())
        .because(refused.detail());
  }

  private static TestResult answered(TestCase test, Observation.Answer answer) {
    return switch (test.expectation()) {
      case Expectation.NotProvable not -> unasked(test);
      case Expectation.Exists exists -> TestResult.of(test, Verdict.PASS, "a table");
      case Expectation.ColumnNames names -> names(test, names, answer);
      case Expectation.ColumnTypes types -> types(test, types, answer);
      case Expectation.Exactly exactly ->
          number(answer, 0)
              .map(n -> counted(test, n, n.compareTo(BigDecimal.valueOf(exactly.number())) == 0))
              .orElseGet(() -> unusable(test));
      case Expectation.AtMost most ->
          number(answer, 0)
              .map(n -> counted(test, n, n.compareTo(BigDecimal.valueOf(most.number())) <= 0))
              .orElseGet(() -> unusable(test));
      case Expectation.NoViolations none -> violations(test, answer);
      case Expectation.EqualNumbers equal -> equal(test, answer);
      case Expectation.SameRows same -> Comparison.judge(test, same, answer);
    };
  }

  private static TestResult names(
      TestCase test, Expectation.ColumnNames expected, Observation.Answer answer) {
    List<String> wanted = expected.columns().stream().map(Column::id).toList();
    List<String> found = answer.columns().stream().map(Field::name).toList();
    TestResult result =
        TestResult.of(test, verdict(wanted.equals(found)), String.join(", ", found));
    if (wanted.equals(found)) {
      return result;
    }
    List<String> missing = wanted.stream().filter(name -> !found.contains(name)).toList();
    List<String> surplus = found.stream().filter(name -> !wanted.contains(name)).toList();
    return result.because(
        missing.isEmpty() && surplus.isEmpty()
            ? "the order differs"
            : "missing: %s; not expected: %s".formatted(listed(missing), listed(surplus)));
  }

  private static TestResult types(
      TestCase test, Expectation.ColumnTypes expected, Observation.Answer answer) {
    int common = Math.min(expected.columns().size(), answer.columns().size());
    List<String> wrong =
        IntStream.range(0, common)
            .filter(i -> !answer.columns().get(i).is(expected.columns().get(i).type()))
            .mapToObj(
                i ->
                    "%s is %s, not %s"
                        .formatted(
                            expected.columns().get(i).id(),
                            answer.columns().get(i).type(),
                            expected.columns().get(i).type().display()))
            .toList();
    String found =
        answer.columns().stream()
            .map(field -> field.name() + " " + field.type())
            .collect(Collectors.joining(", "));
    TestResult result = TestResult.of(test, verdict(wrong.isEmpty()), found);
    return wrong.isEmpty() ? result : result.because(String.join("; ", wrong));
  }

  private static TestResult violations(TestCase test, Observation.Answer answer) {
    if (answer.rows().isEmpty()) {
      return TestResult.of(test, Verdict.PASS, "0");
    }
    return number(answer, 0)
        .map(
            n ->
                TestResult.of(test, Verdict.FAIL, n.toPlainString())
                    .because(n.toPlainString() + " violations")
                    .showing(answer.rows().stream().limit(SHOWN).map(row -> row.from(1)).toList()))
        .orElseGet(() -> unusable(test));
  }

  private static TestResult equal(TestCase test, Observation.Answer answer) {
    if (answer.rows().isEmpty() || answer.rows().getFirst().cells().isEmpty()) {
      return unusable(test);
    }
    int different = 0;
    for (int i = 0; i < answer.rows().getFirst().cells().size(); i += 2) {
      Optional<BigDecimal> found = number(answer, i);
      Optional<BigDecimal> expected = number(answer, i + 1);
      if (found.isEmpty() || expected.isEmpty()) {
        return unusable(test);
      }
      different += found.get().compareTo(expected.get()) == 0 ? 0 : 1;
    }
    return different == 0
        ? TestResult.of(test, Verdict.PASS, "the same numbers")
        : TestResult.of(test, Verdict.FAIL, different + " different").showing(answer.rows());
  }

  private static TestResult counted(TestCase test, BigDecimal count, boolean holds) {
    return TestResult.of(test, verdict(holds), count.toPlainString());
  }

  static TestResult unusable(TestCase test) {
    return TestResult.of(test, Verdict.ERROR, "no usable answer")
        .because("the answer to the query has not the form that was asked for");
  }

  /** The count in the first cell, if it is one. */
  public static Optional<Long> count(Observation.Answer answer) {
    return number(answer, 0).map(BigDecimal::longValue);
  }

  /** The number in a cell of the first row. */
  private static Optional<BigDecimal> number(Observation.Answer answer, int cell) {
    return answer.rows().stream().findFirst().flatMap(row -> row.cell(cell)).flatMap(Judge::number);
  }

  static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Verdict verdict(boolean holds) {
    return holds ? Verdict.PASS : Verdict.FAIL;
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
