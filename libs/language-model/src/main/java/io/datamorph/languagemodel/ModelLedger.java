package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelCallTable.Ending;
import io.datamorph.languagemodel.ModelCallTable.Key;
import io.datamorph.languagemodel.ModelOutcome.BudgetExceeded;
import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one service asked of models, what it cost and what it was answered, in the table of {@code
 * db/language-model}. Budgets hold for that service and all its processes.
 */
public final class ModelLedger {

  private static final Logger LOG = LoggerFactory.getLogger(ModelLedger.class);

  /** A process that lives needs no longer than this to write down what came in the last moment. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final LedgerSettings settings;
  private final InstantSource clock;

  public ModelLedger(DataSource dataSource, LedgerSettings settings, InstantSource clock) {
    this.jdbi = Jdbi.create(dataSource);
    this.settings = settings;
    this.clock = clock;
  }

  /** What one workflow took so far. */
  public Totals totals(String workflowId) {
    return jdbi.withHandle(handle -> Sums.ofWorkflow(handle, workflowId).totals());
  }

  /** What a day of UTC took so far. */
  public Totals totals(LocalDate day) {
    return jdbi.withHandle(handle -> Sums.ofDay(handle, day).totals());
  }

  /** An answer that is there already, and now belongs to this purpose too. */
  Optional<Answer> find(Key key) {
    Instant now = clock.instant();
    return jdbi.inTransaction(
        handle ->
            ModelCallTable.find(handle, key, now.minus(settings.reuseFor()))
                .map(
                    stored -> {
                      if (stored.ofAnotherPurpose()) {
                        ModelCallTable.reused(handle, key, stored.answer(), now);
                      }
                      return stored.answer();
                    }));
  }

  /** Room for a call, or why there is none. */
  sealed interface Reservation {

    record Reserved(long id) implements Reservation {}

    record Denied(BudgetExceeded why) implements Reservation {}
  }

  Reservation reserve(Key key, Spending worst, Duration limit) {
    Instant now = clock.instant();
    return jdbi.inTransaction(
        handle -> {
          ModelCallTable.lock(handle);
          ModelCallTable.interrupt(handle, key, now);
          Optional<BudgetExceeded> denied = denied(handle, key.purpose(), worst, now);
          if (denied.isPresent()) {
            return new Reservation.Denied(denied.get());
          }
          Instant expires = now.plus(limit).plus(GRACE);
          return new Reservation.Reserved(ModelCallTable.begin(handle, key, worst, now, expires));
        });
  }

  private Optional<BudgetExceeded> denied(
      Handle handle, Purpose purpose, Spending more, Instant now) {
    Spending ofWorkflow = Sums.ofWorkflow(handle, purpose.workflowId()).spending();
    Spending ofDay = Sums.ofDay(handle, LocalDate.ofInstant(now, ZoneOffset.UTC)).spending();
    return denied(settings.perWorkflow(), Budget.Scope.WORKFLOW, ofWorkflow, more)
        .or(() -> denied(settings.perDay(), Budget.Scope.DAY, ofDay, more));
  }

  private static Optional<BudgetExceeded> denied(
      Budget budget, Budget.Scope scope, Spending spent, Spending more) {
    return budget.refusal(scope, spent, more).map(why -> new BudgetExceeded(scope, why));
  }

  /** Before anybody uses the answer. */
  void answered(long id, Answer answer, BigDecimal money) {
    Instant now = clock.instant();
    jdbi.useHandle(handle -> ModelCallTable.answered(handle, id, answer, money, now));
  }

  void failed(long id, Unavailable missed) {
    Ending ending = new Ending(missed.fault().name(), missed.reason(), clock.instant());
    Optional<BigDecimal> money =
        missed.fault().mayBeCharged() ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    jdbi.useHandle(handle -> ModelCallTable.ended(handle, id, "FAILED", ending, money));
  }

  /** Must not hide why: what cannot be written down here is found by the row's age later. */
  void interrupted(long id, Throwable why) {
    Ending ending = new Ending(null, "given up: " + why, clock.instant());
    try {
      jdbi.useHandle(
          handle -> ModelCallTable.ended(handle, id, "INTERRUPTED", ending, Optional.empty()));
    } catch (RuntimeException e) {
      LOG.warn("The call {} stays in flight in the ledger: {}", id, e.getMessage());
    }
  }
}
