package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.Locale;
import java.util.Optional;

/** A stretch of time that others are counted in. */
enum TimeUnit {
  SECOND(1),
  MINUTE(60),
  HOUR(3_600),
  DAY(86_400),
  WEEK(604_800),
  MONTH(0),
  QUARTER(0),
  YEAR(0);

  private final int seconds;

  TimeUnit(int seconds) {
    this.seconds = seconds;
  }

  /** How long it is; 0 where that depends. */
  int seconds() {
    return seconds;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code hours}, {@code mins}. */
  static Optional<TimeUnit> of(Token token) {
    return token.isWord() ? of(token.norm()) : Optional.empty();
  }

  static Optional<TimeUnit> of(String said) {
    String word =
        switch (Words.singular(said)) {
          case "min" -> "minute";
          case "hr", "h" -> "hour";
          case "sec" -> "second";
          case "yr" -> "year";
          case "qtr" -> "quarter";
          case "mth", "mon" -> "month";
          default -> Words.singular(said);
        };
    for (TimeUnit unit : values()) {
      if (unit.word().equals(word)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  /** As others are counted in it: nights are days. */
  static Optional<TimeUnit> counted(Token token) {
    return token.isWord() && Words.singular(token.norm()).equals("night")
        ? Optional.of(DAY)
        : of(token);
  }

  /** {@code daily}, {@code monthly}. */
  static Optional<TimeUnit> ofAdverb(Token token) {
    return Optional.ofNullable(
        switch (token.norm()) {
          case "hourly" -> HOUR;
          case "daily" -> DAY;
          case "weekly" -> WEEK;
          case "monthly" -> MONTH;
          case "quarterly" -> QUARTER;
          case "yearly", "annual", "annually" -> YEAR;
          default -> null;
        });
  }
}
