package io.datamorph.jobrunner.domain;

import java.time.Duration;
import java.util.Optional;

/** How long a job waits for something that is away: three minutes in all, in growing steps. */
public final class Patience {

  private static final int MOST_WAITS = 10;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Patience() {}

  /** How long the n-th wait is, n from 1; empty when there have been enough. */
  public static Optional<Duration> delay(int n) {
    if (n > MOST_WAITS) {
      return Optional.empty();
    }
    Duration doubled = FIRST.multipliedBy(1L << (n - 1));
    return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
  }
}
