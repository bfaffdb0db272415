package io.datamorph.fuzz.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limit that the language states for Spark's decimals: near 38 digits it may have no room where
 * PostgreSQL still has some.
 */
final class LongDecimals {

  /** A number that fits a bigint has 19, so none of these is near. */
  private static final int FEWEST_DIGITS = 20;

  private static final Pattern NO_ROOM =
      Pattern.compile("\\b(\\d+)(\\.\\d+)? cannot be represented as Decimal");

  private LongDecimals() {}

  /** Whether Spark failed on a decimal with many digits before the point. */
  static boolean areToBlame(Outcome.Failed failed) {
    Matcher number = NO_ROOM.matcher(failed.message());
    return failed.code().startsWith("NUMERIC_VALUE_OUT_OF_RANGE")
        && number.find()
        && number.group(1).length() >= FEWEST_DIGITS;
  }
}
