package io.datamorph.eval.report;

import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Usage;
import io.datamorph.eval.run.Verdict.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a run of suites came to.
 *
 * @param seconds from the first request to the last answer
 */
public record Report(List<SuiteResult> suites, Usage usage, double seconds) {

  static final List<String> HEADINGS =
      List.of(
          "cases of", "cases", "right", "%", "honest failures", "wrong answers", "silent errors");

  public Report {
    suites = List.copyOf(suites);
  }

  List<CaseResult> results() {
    return suites.stream().flatMap(suite -> suite.results().stream()).toList();
  }

  Score all() {
    return Score.of("all", results());
  }

  /** The worst first: silent errors before the others. */
  List<CaseResult> failures() {
    return results().stream()
        .filter(result -> result.kind() != Kind.RIGHT)
        .sorted(Comparator.comparing(CaseResult::kind).reversed())
        .toList();
  }

  /** Without times: those tell as much of the machine as of the product. */
  static List<List<String>> rows(SuiteResult suite) {
    return suite.scores().stream().map(Report::row).toList();
  }

  static List<String> row(Score score) {
    return Stream.of(
            score.name(),
            score.cases(),
            score.right(),
            Math.round(score.rightPercent()),
            score.honestFailures(),
            score.wrongAnswers(),
            score.silentErrors())
        .map(String::valueOf)
        .toList();
  }

  /** The sums in sentences. */
  List<String> totals() {
    Score all = all();
    return List.of(
        "%d of %d cases right (%s %%)"
            .formatted(all.right(), all.cases(), oneDecimal(all.rightPercent())),
        "silent errors: %d of all %d cases (%s %%)"
            .formatted(all.silentErrors(), all.cases(), oneDecimal(all.silentPercent())),
        "%d honest failures, %d wrong answers".formatted(all.honestFailures(), all.wrongAnswers()),
        usageInWords());
  }

  private String usageInWords() {
    if (usage.calls() == 0) {
      return "language model: not asked";
    }
    return "language model: %d calls, %d tokens in, %d tokens out, money: %s"
        .formatted(
            usage.calls(),
            usage.tokensIn(),
            usage.tokensOut(),
            usage.money().map(sum -> sum.toPlainString()).orElse("the log does not say"));
  }

  static String oneDecimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
