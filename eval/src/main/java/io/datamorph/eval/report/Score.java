package io.datamorph.eval.report;

import io.datamorph.eval.run.CaseResult;
import io.datamorph.eval.run.Verdict.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The results of a group of cases in figures.
 *
 * @param medianSeconds from a request to its end
 */
public record Score(
    String name,
    int cases,
    int right,
    int honestFailures,
    int wrongAnswers,
    int silentErrors,
    OptionalDouble medianSeconds) {

  public static Score of(String name, List<CaseResult> results) {
    return new Score(
        name,
        results.size(),
        count(results, Kind.RIGHT),
        count(results, Kind.HONEST_FAILURE),
        count(results, Kind.WRONG_ANSWER),
        count(results, Kind.SILENT_ERROR),
        median(results.stream().mapToDouble(result -> result.ending().seconds()).toArray()));
  }

  public double rightPercent() {
    return percent(right);
  }

  public double silentPercent() {
    return percent(silentErrors);
  }

  private double percent(int part) {
    return cases == 0 ? 0 : 100.0 * part / cases;
  }

  private static int count(List<CaseResult> results, Kind kind) {
    return (int) results.stream().filter(result -> result.kind() == kind).count();
  }

  private static OptionalDouble median(double[] values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
