package io.datamorph.jobrunner.domain;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
public final class Spans {

  private static final double MILLIS = 1000.0;

  private Spans() {}

  /** {@code 4.2 s}, {@code 3 min 12 s}, {@code 1 h 5 min}. */
  public static String words(Duration span) {
    if (span.toMinutes() == 0) {
      return String.format(Locale.ROOT, "%.1f s", seconds(span));
    }
    if (span.toHours() == 0) {
      return two(span.toMinutes(), "min", span.toSecondsPart(), "s");
    }
    return two(span.toHours(), "h", span.toMinutesPart(), "min");
  }

  /** With three decimals at most. */
  public static double seconds(Duration span) {
    return span.toMillis() / MILLIS;
  }

  private static String two(long major, String unit, long minor, String minorUnit) {
    String words = major + " " + unit;
    return minor == 0 ? words : words + " " + minor + " " + minorUnit;
  }
}
