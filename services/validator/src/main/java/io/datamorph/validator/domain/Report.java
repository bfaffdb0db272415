package io.datamorph.validator.domain;

import io.datamorph.contracts.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a validation found.
 *
 * @param phase the one phase that this is about; empty for all
 * @param custom steps of the spec in a language that only one engine runs
 * @param steps what became of the rows of each step, if that was counted
 */
public record Report(
    Optional<Phase> phase,
    String workflowId,
    int iteration,
    int attempt,
    String staging,
    long rows,
    List<String> custom,
    List<TestResult> tests,
    List<StepAccount> steps) {

  private static final int MOST_PROBLEMS = 40;
  private static final int LONGEST_MESSAGE = 500;

  public Report {
    custom = List.copyOf(custom);
    tests = List.copyOf(tests);
    steps = List.copyOf(steps);
  }

  /**
   * The whole passes only when the oracle agrees: no test at all proves nothing. A spec with a
   * custom step, and no other, may pass without, if the oracle was planned and could not be asked.
   */
  public Verdict verdict() {
    return phase.isPresent() || isProven() || isExempt() ? Verdict.of(tests) : Verdict.FAIL;
  }

  private boolean isProven() {
    return oracle(Verdict.PASS);
  }

  private boolean isExempt() {
    return !custom.isEmpty() && oracle(Verdict.NOT_PROVEN);
  }

  private boolean oracle(Verdict verdict) {
    return tests.stream()
        .anyMatch(test -> test.phase() == Phase.ORACLE && test.verdict() == verdict);
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
        prefix(test.verdict()) + test.category().toUpperCase(Locale.ROOT),
        test.id(),
        cut(
            "%s: expected %s, found %s%s"
                .formatted(test.title(), test.expected(), test.actual(), why)),
        Optional.empty());
  }

  private static String prefix(Verdict verdict) {
    return switch (verdict) {
      case PASS, FAIL -> "TEST_FAILED_";
      case ERROR -> "TEST_ERROR_";
      case NOT_PROVEN -> "TEST_NOT_PROVEN_";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_MESSAGE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_MESSAGE / 2)) + "…";
  }
}
