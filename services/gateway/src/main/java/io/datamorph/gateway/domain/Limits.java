package io.datamorph.gateway.domain;

import java.time.Duration;

/**
 * How much a query may bring and how long it may take.
 *
 * @param bytes of all cells together
 */
public record Limits(int rows, long bytes, Duration time) {

  public static final int MOST_ROWS = 100_000;
  public static final long MOST_BYTES = 16L * 1024 * 1024;
  public static final Duration LONGEST = Duration.ofMinutes(2);

  public Limits {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new RefusedException(
          Code.INVALID_REQUEST, "maxRows is from 1 to " + MOST_ROWS + ", not " + rows, "maxRows");
    }
    if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "timeoutMillis is from 1 to " + LONGEST.toMillis() + ", not " + time.toMillis(),
          "timeoutMillis");
    }
  }

  /** Limits with the largest number of bytes. */
  public static Limits of(int rows, Duration time) {
    return new Limits(rows, MOST_BYTES, time);
  }
}
