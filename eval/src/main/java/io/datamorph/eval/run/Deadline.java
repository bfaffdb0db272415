package io.datamorph.eval.run;

import java.time.Duration;

/** A span of time that has begun. */
record Deadline(long start, Duration length) {

  static Deadline in(Duration length) {
    return new Deadline(System.nanoTime(), length);
  }

  boolean isOver() {
    return System.nanoTime() - start >= length.toNanos();
  }

  /** Since it began. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
