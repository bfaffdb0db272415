package io.datamorph.spec.typing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Dates and times as text -> their one way to be written; years have four digits. */
final class Moments {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .toFormatter(Locale.ROOT);

  private Moments() {}

  static Optional<String> date(String value) {
    return fourDigits(LocalDate.parse(value).toString());
  }

  static Optional<String> timestamp(String value) {
    return fourDigits(TIME.format(local(value)));
  }

  /** In UTC; without an offset it is meant so. */
  static Optional<String> instant(String value) {
    String iso = value.replace(' ', 'T').replaceFirst("([+-]\\d{2})$", "$1:00");
    boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
    return fourDigits(TIME.format(offset ? utc(iso) : local(value)));
  }

  private static LocalDateTime utc(String iso) {
    return toMicroseconds(
        OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
  }

  private static LocalDateTime local(String value) {
    return value.length() <= 10
        ? LocalDate.parse(value).atStartOfDay()
        : toMicroseconds(LocalDateTime.parse(value.replace(' ', 'T')));
  }

  private static LocalDateTime toMicroseconds(LocalDateTime time) {
    if (time.getNano() % 1000 != 0) {
      throw new DateTimeException("finer than a microsecond");
    }
    return time;
  }

  private static Optional<String> fourDigits(String value) {
    return Character.isDigit(value.charAt(0)) && value.charAt(4) == '-'
        ? Optional.of(value)
        : Optional.empty();
  }
}
