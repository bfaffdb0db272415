package io.datamorph.spec.document;

import java.util.Objects;
import java.util.Optional;

/**
 * How versions of a key are kept in time ({@link WriteMode#SCD2}).
 *
 * @param validFrom the result's column that says since when a row's values hold; it becomes the
 *     target's {@code valid_from}
 * @param asOf since when they hold where there is no such column, and when missing keys retire: a
 *     constant such as {@code 2024-01-31T10:00:00Z}
 * @param missing what becomes of keys that the result does not have
 * @param validTo which day a version that has ended names as its end
 */
public record History(
    Optional<String> validFrom, Optional<String> asOf, Missing missing, ValidTo validTo) {

  public static final String VALID_FROM = "valid_from";
  public static final String VALID_TO = "valid_to";
  public static final String IS_CURRENT = "is_current";

  /** What becomes of keys that the result does not have. */
  public enum Missing {
    /** Their current version stays open. */
    KEEP,
    /** Their current version is closed as of {@code asOf}. */
    RETIRE
  }

  /** What {@code valid_to} says. */
  public enum ValidTo {
    /** When a version holds no more: mostly the {@code valid_from} of the next. */
    EXCLUSIVE,
    /** The last day on which it holds. */
    INCLUSIVE
  }

  public History {
    Objects.requireNonNull(validFrom, "validFrom");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(validTo, "validTo");
  }

  /** The same with a time. */
  public History asOf(String time) {
    return new History(validFrom, Optional.of(time), missing, validTo);
  }

  /** Nothing said. */
  public static History unsaid() {
    return new History(Optional.empty(), Optional.empty(), Missing.KEEP, ValidTo.EXCLUSIVE);
  }
}
