package io.datamorph.validator.domain;

import io.datamorph.spec.document.Check.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A test as it stands in the report.
 *
 * @param rows up to ten rows that show the fault; of a comparison, each begins with its side
 */
public record TestResult(
    String id,
    Phase phase,
    String category,
    String title,
    Severity severity,
    Optional<String> query,
    String expected,
    String actual,
    Verdict verdict,
    Optional<String> detail,
    List<Row> rows) {

  public TestResult {
    Objects.requireNonNull(verdict, "verdict");
    rows = List.copyOf(rows);
  }

  static TestResult of(TestCase test, Verdict verdict, String actual) {
    return new TestResult(
        test.id(),
        test.phase(),
        test.category(),
        test.title(),
        test.severity(),
        test.query(),
        test.expectation().display(),
        actual,
        verdict,
        Optional.empty(),
        List.of());
  }

  /** Why other tests may have failed: the job has read another target than they did. */
  public static TestResult ofChangedTarget(String target) {
    return new TestResult(
        "T1",
        Phase.STRUCTURE,
        "target_unchanged",
        "nobody has written the target " + target + " since the job read it",
        Severity.ERROR,
        Optional.empty(),
        "the same rows",
        "other rows",
        Verdict.FAIL,
        Optional.empty(),
        List.of());
  }

  TestResult because(String why) {
    return new TestResult(
        id,
        phase,
        category,
        title,
        severity,
        query,
        expected,
        actual,
        verdict,
        Optional.of(why),
        rows);
  }

  TestResult showing(List<Row> faulty) {
    return new TestResult(
        id, phase, category, title, severity, query, expected, actual, verdict, detail, faulty);
  }

  public boolean passed() {
    return verdict == Verdict.PASS;
  }

  /** Whether it fails the validation as a whole. */
  public boolean fatal() {
    return !passed() && severity == Severity.ERROR;
  }
}
