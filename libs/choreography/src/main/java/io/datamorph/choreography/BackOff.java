package io.datamorph.choreography;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting times between tries. */
final class BackOff {

  private static final int MOST_DOUBLINGS = 20;

  private BackOff() {}

  /** The longest wait after the n-th failure, n from 1: {@code first} doubled n-1 times, capped. */
  static Duration ceiling(int failures, Duration first, Duration max) {
    int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration ceiling = first.multipliedBy(1L << doublings);
    return ceiling.compareTo(max) < 0 ? ceiling : max;
  }

  /** A random wait between zero and the ceiling, so that the failed do not return in step. */
  static Duration fullJitter(int failures, Duration first, Duration max) {
    long ceiling = ceiling(failures, first, max).toMillis();
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling + 1));
  }
}
