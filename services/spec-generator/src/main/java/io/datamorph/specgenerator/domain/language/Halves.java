package io.datamorph.specgenerator.domain.language;

import java.time.YearMonth;
import java.util.Optional;

/** Halves of a year: {@code H1 2025}, {@code the second half of 2024}. */
final class Halves {

  private static final int MONTHS = 6;

  private Halves() {}

  static Optional<Calendar.Stretch> at(Text text, int i) {
    if (i >= text.size() || !text.at(i).isWord() && text.at(i).kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    boolean spelt = text.is(i + 1, "half");
    int after = spelt ? i + 2 : i + 1;
    int half =
        switch (text.at(i).norm()) {
          case "h1" -> spelt ? 0 : 1;
          case "h2" -> spelt ? 0 : 2;
          case "first", "1st" -> spelt ? 1 : 0;
          case "second", "2nd", "last" -> spelt ? 2 : 0;
          default -> 0;
        };
    int year = text.is(after, "of") ? after + 1 : after;
    if (half == 0 || !Calendar.isYear(text, year)) {
      return Optional.empty();
    }
    YearMonth first = YearMonth.of(Calendar.number(text, year), MONTHS * (half - 1) + 1);
    return Optional.of(
        new Calendar.Stretch(i, year + 1, first.atDay(1), first.plusMonths(MONTHS).atDay(1)));
  }
}
