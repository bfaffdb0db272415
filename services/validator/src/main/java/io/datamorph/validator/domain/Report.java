package io.datamorph.validator.domain;

import io.datamorph.contracts.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a validation found.
 *
 * @param phase the one phase that this is about; empty for all
 */
public record Report(
    Optional<Phase> phase,
    String workflowId,
    int iteration,
    int attempt,
    String staging,
    long rows,
    List<TestResult> tests) {

  private static final int MOST_PROBLEMS = 40;
  private static final int LONGEST_MESSAGE = 500;

  public Report {
    tests = List.copyOf(tests);
  }

  /** The whole passes only when the oracle was asked: no test at all proves nothing. */
  public Verdict verdict() {
    boolean asked = tests.stream().anyMatch(test -> test.phase() == Phase.ORACLE);
    return phase.isPresent() || asked ? Verdict.of(tests) : Verdict.FAIL;
  }

  /** How many tests passed. */
  public int passed() {
    return (int) tests.stream().filter(TestResult::passed).count();
  }

  /** How many did not, warnings included. */
  public int failed() {
    return tests.size() - passed();
  }

  /** One problem a fatal test; no cell values, for events are read by many. */
  public List<Problem> problems() {
    return tests.stream()
        .filter(TestResult::fatal)
        .limit(MOST_PROBLEMS)
        .map(Report::problem)
        .toList();
  }

  private static Problem problem(TestResult test) {
    String why = test.detail().map(detail -> " (" + detail + ")").orElse("");
    return new Problem(
        (test.verdict() == Verdict.ERROR ? "TEST_ERROR_" : "TEST_FAILED_")
            + test.category().toUpperCase(java.util.Locale.ROOT),
        test.id(),
        cut(
            "%s: expected %s, found %s%s"
                .formatted(test.title(), test.expected(), test.actual(), why)),
        Optional.empty());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_MESSAGE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE / 2)) + "…";
  }
}
