package io.datamorph.validator.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows on one side only, as the comparing query gives them: each row begins with {@code
 * expected} or {@code actual} and then the number of all rows of that side, or with {@code missing}
 * or {@code surplus}, the number of all rows that are, and the row's cells.
 */
record Comparison(
    BigDecimal expected,
    BigDecimal actual,
    BigDecimal missing,
    BigDecimal surplus,
    List<Row> missingRows,
    List<Row> surplusRows) {

  static TestResult judge(TestCase test, Expectation.SameRows same, Observation.Answer answer) {
    return read(answer)
        .map(comparison -> comparison.withoutClose(same.floating()).result(test))
        .orElseGet(() -> Judge.unusable(test));
  }

  private static Optional<Comparison> read(Observation.Answer answer) {
    Optional<BigDecimal> expected = count(answer, "expected");
    Optional<BigDecimal> actual = count(answer, "actual");
    if (expected.isEmpty() || actual.isEmpty() || answer.truncated()) {
      return Optional.empty();
    }
    return Optional.of(
        new Comparison(
            expected.get(),
            actual.get(),
            count(answer, "missing").orElse(BigDecimal.ZERO),
            count(answer, "surplus").orElse(BigDecimal.ZERO),
            rows(answer, "missing"),
            rows(answer, "surplus")));
  }

  private static Optional<BigDecimal> count(Observation.Answer answer, String side) {
    return side(answer, side).findFirst().flatMap(row -> row.cell(1)).flatMap(Judge::number);
  }

  private static List<Row> rows(Observation.Answer answer, String side) {
    return side(answer, side).map(row -> row.from(2)).toList();
  }

  private static Stream<Row> side(Observation.Answer answer, String side) {
    return answer.rows().stream().filter(row -> row.cell(0).filter(side::equals).isPresent());
  }

  /** Takes out the pairs of rows that differ in the last digits of doubles only. */
  private Comparison withoutClose(List<Integer> floating) {
    if (floating.isEmpty() || !allRowsKnown()) {
      return this;
    }
    CloseRows.Unpaired left = CloseRows.pair(missingRows, surplusRows, floating);
    return new Comparison(
        expected,
        actual,
        BigDecimal.valueOf(left.first().size()),
        BigDecimal.valueOf(left.second().size()),
        left.first(),
        left.second());
  }

  private boolean allRowsKnown() {
    return missing.compareTo(BigDecimal.valueOf(missingRows.size())) == 0
        && surplus.compareTo(BigDecimal.valueOf(surplusRows.size())) == 0;
  }

  private TestResult result(TestCase test) {
    boolean same = missing.signum() == 0 && surplus.signum() == 0;
    String actualText =
        "%s rows missing, %s rows surplus"
            .formatted(missing.toPlainString(), surplus.toPlainString());
    TestResult result = TestResult.of(test, Judge.verdict(same), actualText);
    String counts =
        "%s rows expected, %s rows found"
            .formatted(expected.toPlainString(), actual.toPlainString());
    return same ? result.because(counts) : result.because(counts).showing(shown());
  }

  private List<Row> shown() {
    List<Row> shown = new ArrayList<>();
    missingRows.stream().limit(Judge.SHOWN).map(row -> marked("missing", row)).forEach(shown::add);
    surplusRows.stream().limit(Judge.SHOWN).map(row -> marked("surplus", row)).forEach(shown::add);
    return shown;
  }

  private static Row marked(String side, Row row) {
    return new Row(Stream.concat(Stream.of(Optional.of(side)), row.cells().stream()).toList());
  }
}
