package io.datamorph.specgenerator.domain.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads dates: {@code 2024-01-31}, {@code 1 January 2024}, {@code March 2024}, {@code 2023}. */
public final class Calendar {

  /** Days from the first to before the last. */
  public record Stretch(int from, int to, LocalDate first, LocalDate after) {}

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final List<String> QUARTERS = List.of("q1", "q2", "q3", "q4");
  static final List<String> ORDINALS =
      List.of("first", "1st", "second", "2nd", "third", "3rd", "fourth", "4th");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private Calendar() {}

  public static Optional<Stretch> at(Text text, int index) {
    if (index >= text.size()) {
      return Optional.empty();
    }
    int from = text.is(index, "the") ? index + 1 : index;
    try {
      return day(text, from)
          .or(() -> month(text, from))
          .or(() -> quarter(text, from))
          .or(() -> Halves.at(text, from))
          .or(() -> year(text, from))
          .map(s -> new Stretch(index, s.to(), s.first(), s.after()));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /**
   * As {@link #at}, or the first of two dates that share a year: {@code 1 April and 30 June 2025}.
   */
  public static Optional<Stretch> first(Text text, int index) {
    return at(text, index).or(() -> SharedYear.at(text, index));
  }

  private static Optional<Stretch> day(Text text, int i) {
    if (i >= text.size()) {
      return Optional.empty();
    }
    if (text.at(i).kind() == Token.Kind.DATE) {
      LocalDate day = LocalDate.parse(text.at(i).norm().substring(0, 10));
      return Optional.of(new Stretch(i, i + 1, day, day.plusDays(1)));
    }
    int dayFirst = number(text, i);
    int of = text.is(i + 1, "of") ? i + 2 : i + 1;
    if (dayFirst > 0 && monthAt(text, of) > 0 && isYear(text, of + 1)) {
      return Optional.of(stretch(i, of + 2, number(text, of + 1), monthAt(text, of), dayFirst));
    }
    int dayAfter = number(text, i + 1);
    int comma = text.is(i + 2, ",") ? i + 3 : i + 2;
    if (monthAt(text, i) > 0 && dayAfter > 0 && dayAfter < 32 && isYear(text, comma)) {
      return Optional.of(stretch(i, comma + 1, number(text, comma), monthAt(text, i), dayAfter));
    }
    return Optional.empty();
  }

  private static Stretch stretch(int from, int to, int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return new Stretch(from, to, date, date.plusDays(1));
  }

  private static Optional<Stretch> month(Text text, int i) {
    int month = monthAt(text, i);
    int year = text.is(i + 1, "of") || text.is(i + 1, ",") ? i + 2 : i + 1;
    if (month == 0 || !isYear(text, year)) {
      return Optional.empty();
    }
    YearMonth value = YearMonth.of(number(text, year), month);
    return Optional.of(new Stretch(i, year + 1, value.atDay(1), value.plusMonths(1).atDay(1)));
  }

  /** {@code Q2 2023}, {@code the second quarter of 2023}. */
  private static Optional<Stretch> quarter(Text text, int i) {
    if (i >= text.size() || !text.at(i).isWord()) {
      return Optional.empty();
    }
    int number = QUARTERS.indexOf(text.at(i).norm()) + 1;
    boolean spelt = number == 0 && text.is(i + 1, "quarter");
    int quarter = spelt ? ORDINALS.indexOf(text.at(i).norm()) / 2 + 1 : number;
    int after = spelt ? i + 2 : i + 1;
    int year = text.is(after, "of") ? after + 1 : after;
    if (quarter < 1 || spelt && !ORDINALS.contains(text.at(i).norm()) || !isYear(text, year)) {
      return Optional.empty();
    }
    YearMonth first = YearMonth.of(number(text, year), 3 * quarter - 2);
    return Optional.of(new Stretch(i, year + 1, first.atDay(1), first.plusMonths(3).atDay(1)));
  }

  private static Optional<Stretch> year(Text text, int i) {
    int at = text.is(i, "year") ? i + 1 : i;
    if (!isYear(text, at) || text.is(at + 1, "-")) {
      return Optional.empty();
    }
    LocalDate first = LocalDate.of(number(text, at), 1, 1);
    return Optional.of(new Stretch(i, at + 1, first, first.plusYears(1)));
  }

  static int monthAt(Text text, int i) {
    if (i < 0 || i >= text.size() || !text.at(i).isWord()) {
      return 0;
    }
    String word = text.at(i).norm().toLowerCase(Locale.ROOT);
    for (int m = 0; m < MONTHS.size(); m++) {
      boolean shortened = word.length() == 3 && MONTHS.get(m).startsWith(word);
      if (word.equals(MONTHS.get(m)) || (shortened && isYear(text, i + 1))) {
        return m + 1;
      }
    }
    return 0;
  }

  static boolean isYear(Text text, int i) {
    int n = number(text, i);
    return n >= FIRST_YEAR
        && n <= LAST_YEAR
        && text.at(i).text().length() == 4
        && text.at(i).kind() == Token.Kind.NUMBER;
  }

  static int number(Text text, int i) {
    if (i < 0 || i >= text.size()) {
      return 0;
    }
    String digits = text.at(i).norm().replaceAll("(st|nd|rd|th)$", "");
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
