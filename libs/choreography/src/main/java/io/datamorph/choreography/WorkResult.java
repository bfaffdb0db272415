package io.datamorph.choreography;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** What a try of a piece of work came to. */
public sealed interface WorkResult {

  /** Finished: the effects say events, log and change state, in one transaction. */
  record Done(Consumer<UnitOfWork> effects) implements WorkResult {
    public Done {
      Objects.requireNonNull(effects, "effects");
    }
  }

  /** Not now; does not count as a failed try, but the deadline holds. */
  record RetryLater(Duration delay, String why) implements WorkResult {
    public RetryLater {
      Objects.requireNonNull(why, "why");
      if (delay.isNegative()) {
        throw new IllegalArgumentException("delay is " + delay + ", must not be negative");
      }
    }
  }
}
