package io.datamorph.choreography;

import java.time.Duration;

/**
 * How often and how long a piece of work is tried.
 *
 * @param maxTries at least 1; a try that died with its process counts
 * @param firstBackOff the first wait is random between zero and this (full jitter), then doubling
 * @param deadline counted from the first claim; no new try starts after it
 */
public record WorkPolicy(
    int maxTries, Duration firstBackOff, Duration maxBackOff, Duration deadline) {

  public WorkPolicy {
    if (maxTries < 1) {
      throw new IllegalArgumentException("maxTries is " + maxTries + ", must be at least 1");
    }
    if (firstBackOff.isNegative() || maxBackOff.compareTo(firstBackOff) < 0) {
      throw new IllegalArgumentException(
          "back-off from %s to %s is not a range".formatted(firstBackOff, maxBackOff));
    }
    if (!deadline.isPositive()) {
      throw new IllegalArgumentException("deadline is " + deadline + ", must be positive");
    }
  }

  /** Four tries, back-off from 0.5 s to 30 s, ten minutes in all. */
  public static WorkPolicy standard() {
    return new WorkPolicy(
        4, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10));
  }
}
