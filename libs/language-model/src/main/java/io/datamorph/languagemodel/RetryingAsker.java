package io.datamorph.languagemodel;

import io.datamorph.languagemodel.ModelOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again after a transient fault, as long as time and tries last: after what the provider asks
 * for, else after a random wait that doubles.
 */
final class RetryingAsker implements Asker {

  private static final Logger LOG = LoggerFactory.getLogger(RetryingAsker.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private final Asker next;
  private final Patience patience;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Pause pause;

  RetryingAsker(
      Asker next, Patience patience, InstantSource clock, RandomGenerator random, Pause pause) {
    this.next = next;
    this.patience = patience;
    this.clock = clock;
    this.random = random;
    this.pause = pause;
  }

  @Override
  public ModelOutcome ask(Purpose purpose, Prompt prompt, Duration limit)
      throws InterruptedException {
    Instant end = clock.instant().plus(limit);
    for (int attempt = 1; ; attempt++) {
      Duration left = Duration.between(clock.instant(), end);
      ModelOutcome outcome = next.ask(purpose, prompt, shorter(left, patience.timeout()));
      if (!(outcome instanceof Unavailable missed)
          || !missed.fault().isTransient()
          || attempt == patience.tries()) {
        return outcome;
      }
      Duration wait = waitAfter(attempt, missed);
      if (!clock.instant().plus(wait).isBefore(end)) {
        return missed;
      }
      LOG.info("{}: {}; again in {} ms", purpose, missed.reason(), wait.toMillis());
      pause.of(wait);
    }
  }

  /**
   * The provider's wish plus some jitter, so that all who were told the same do not come at once.
   */
  private Duration waitAfter(int attempt, Unavailable missed) {
    return missed
        .retryAfter()
        .map(wished -> wished.plus(jitter(FIRST_WAIT)))
        .orElseGet(() -> jitter(FIRST_WAIT.multipliedBy(1L << attempt)));
  }

  private Duration jitter(Duration ceiling) {
    return Duration.ofMillis(random.nextLong(ceiling.toMillis() + 1));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
