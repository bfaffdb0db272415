package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Leaves a provider alone for a while when it asked for that, or failed five times in a row; all
 * who ask it in this process share one. After the while a single failure is enough.
 */
final class Circuit {

  private static final int FAILURES = 5;
  private static final Duration REST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private int failures;
  private Instant restUntil = Instant.MIN;

  Circuit(InstantSource clock) {
    this.clock = clock;
  }

  Asker before(Asker next) {
    return (purpose, prompt, limit) -> {
      Optional<Duration> rest = rest();
      if (rest.isPresent()) {
        return new Unavailable(
            Fault.HELD_BACK, "The provider is left alone for now after it failed", rest);
      }
      ModelOutcome outcome = next.ask(purpose, prompt, limit);
      learn(outcome);
      return outcome;
    };
  }

  private synchronized Optional<Duration> rest() {
    Duration rest = Duration.between(clock.instant(), restUntil);
    return Optional.of(rest).filter(Duration::isPositive);
  }

  private synchronized void learn(ModelOutcome outcome) {
    switch (outcome) {
      case Unavailable missed when missed.fault().isTransient() -> {
        failures++;
        missed.retryAfter().ifPresent(this::restFor);
        if (failures >= FAILURES) {
          restFor(REST);
        }
      }
      case ModelOutcome.BudgetExceeded nothingLearnt -> {}
      case Unavailable reached -> failures = 0;
      case ModelOutcome.Answered reached -> failures = 0;
      case ModelOutcome.Truncated reached -> failures = 0;
      case ModelOutcome.Refused reached -> failures = 0;
    }
  }

  private void restFor(Duration wished) {
    Instant until = clock.instant().plus(wished);
    restUntil = until.isAfter(restUntil) ? until : restUntil;
  }
}
