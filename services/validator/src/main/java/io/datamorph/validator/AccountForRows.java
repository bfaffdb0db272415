package io.datamorph.validator;

import io.datamorph.validator.domain.Judge;
import io.datamorph.validator.domain.LedgerTests;
import io.datamorph.validator.domain.Observation;
import io.datamorph.validator.domain.Row;
import io.datamorph.validator.domain.StepAccount;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.query.RowLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what became of the rows of each step, and looks after joins that lose many. */
final class AccountForRows {

  private final double lossShare;

  /**
   * Without effects.
   *
   * @param lossShare of the rows of one side that a join may lose without a warning
   */
  AccountForRows(double lossShare) {
    if (!(lossShare >= 0 && lossShare <= 1)) {
      throw new IllegalArgumentException(
          "datamorph.validator.join-loss-warning is " + lossShare + ", must be from 0 to 1");
    }
    this.lossShare = lossShare;
  }

  /** What was counted and what that proves. */
  record Accounts(List<TestResult> tests, List<StepAccount> steps) {}

  /**
   * The accounts of a staging table.
   *
   * @param rows how many it has
   */
  Accounts of(RowLedger ledger, long rows, Examination examination) throws InterruptedException {
    String sql = ledger.sql();
    return switch (examination.ask(sql)) {
      case Observation.Refused refused ->
          new Accounts(List.of(examination.noted(LedgerTests.refused(sql, refused))), List.of());
      case Observation.Answer answer -> {
        Accounts accounts = answered(ledger, sql, answer, examination);
        yield new Accounts(accounts.tests(), withTarget(ledger, accounts, rows, examination));
      }
    };
  }

  /** Those of the steps, and how the result went into the rows that stay. */
  private static List<StepAccount> withTarget(
      RowLedger ledger, Accounts accounts, long rows, Examination examination)
      throws InterruptedException {
    List<StepAccount> steps = new ArrayList<>(accounts.steps());
    Optional<String> existing = ledger.existingSql();
    if (existing.isPresent()
        && examination.ask(existing.get()) instanceof Observation.Answer answer) {
      Judge.count(answer)
          .flatMap(before -> ledger.written(accounts.steps(), before, rows))
          .ifPresent(steps::add);
    }
    return steps;
  }

  private Accounts answered(
      RowLedger ledger, String sql, Observation.Answer answer, Examination examination)
      throws InterruptedException {
    RowLedger.Reading reading;
    try {
      reading = ledger.read(answer);
    } catch (IllegalArgumentException e) {
      TestResult broken = LedgerTests.broken(sql, e.getMessage());
      return new Accounts(List.of(examination.noted(broken)), List.of());
    }
    List<TestResult> tests = new ArrayList<>();
    tests.add(examination.noted(LedgerTests.counted(sql, reading.steps().size())));
    for (RowLedger.Loss loss : reading.losses()) {
      tests.add(examination.noted(loss(tests.size() + 1, loss, examination)));
    }
    return new Accounts(tests, reading.steps());
  }

  private TestResult loss(int number, RowLedger.Loss loss, Examination examination)
      throws InterruptedException {
    List<Row> examples = List.of();
    if (loss.loss().exceeds(lossShare)
        && examination.ask(loss.sql()) instanceof Observation.Answer answer) {
      examples = answer.rows();
    }
    return LedgerTests.loss(number, loss.loss(), lossShare, Optional.of(loss.sql()), examples);
  }
}
