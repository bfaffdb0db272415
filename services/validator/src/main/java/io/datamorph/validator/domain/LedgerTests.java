package io.datamorph.validator.domain;

import io.datamorph.spec.document.Check.Severity;
import java.util.List;
import java.util.Optional;

/** What the row ledger proves, and what in it is worth a look. */
public final class LedgerTests {

  private static final String COUNTED = "ledger";
  private static final String LOSS = "join_loss";

  private LedgerTests() {}

  /** Every step is accounted for. */
  public static TestResult counted(String sql, int steps) {
    return ledger(sql, Severity.ERROR, steps + " steps add up", Verdict.PASS);
  }

  /** The counts cannot be: one of the two that made them is at fault, and nothing is proven. */
  public static TestResult broken(String sql, String why) {
    return ledger(sql, Severity.ERROR, "they do not", Verdict.FAIL).because(why);
  }

  /** Without an answer there is no ledger; the result is as proven as it was. */
  public static TestResult refused(String sql, Observation.Refused refused) {
    return ledger(sql, Severity.WARNING, refused.code(), Verdict.ERROR).because(refused.detail());
  }

  /**
   * Whether a join finds enough of its rows.
   *
   * @param share of the rows of a side that may get lost
   * @param examples values that got lost and how often; asked for by {@code sql} when it is too
   *     many
   */
  public static TestResult loss(
      int number, JoinLoss loss, double share, Optional<String> sql, List<Row> examples) {
    TestResult result =
        new TestResult(
            "L" + number,
            Phase.LEDGER,
            LOSS,
            loss.title(),
            Severity.WARNING,
            sql,
            "at most %s lost".formatted(JoinLoss.percent(share)),
            loss.inWords(),
            Judge.verdict(!loss.exceeds(share)),
            Optional.empty(),
            List.of());
    return examples.isEmpty()
        ? result
        : result
            .because("the most frequent values and how many rows have them are shown")
            .showing(examples.stream().limit(Judge.SHOWN).toList());
  }

  private static TestResult ledger(String sql, Severity severity, String actual, Verdict verdict) {
    return new TestResult(
        "L1",
        Phase.LEDGER,
        COUNTED,
        "no step makes rows from nothing or loses them unsaid",
        severity,
        Optional.of(sql),
        "the rows of every step add up",
        actual,
        verdict,
        Optional.empty(),
        List.of());
  }
}
