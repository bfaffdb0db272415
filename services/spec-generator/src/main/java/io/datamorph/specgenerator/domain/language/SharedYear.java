package io.datamorph.specgenerator.domain.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The first of two dates whose year is said with the second: {@code April to June 2025}. */
final class SharedYear {

  private static final int LAST_DAY = 31;

  private SharedYear() {}

  static Optional<Calendar.Stretch> at(Text text, int index) {
    int at = text.is(index, "the") ? index + 1 : index;
    int day = day(text, at);
    int month = Calendar.monthAt(text, day > 0 ? after(text, at) : at);
    int joint = day > 0 && month > 0 ? after(text, at) + 1 : at + 1;
    if (month == 0 && day == 0 || !isJoint(text, joint)) {
      return Optional.empty();
    }
    return Calendar.at(text, joint + 1).flatMap(last -> before(text, at, joint, day, month, last));
  }

  private static Optional<Calendar.Stretch> before(
      Text text, int at, int joint, int day, int month, Calendar.Stretch last) {
    boolean isDay = last.first().plusDays(1).equals(last.after());
    boolean isMonth = YearMonth.from(last.first()).plusMonths(1).atDay(1).equals(last.after());
    if (day > 0 ? !isDay : !isMonth || isDay) {
      return Optional.empty();
    }
    try {
      int inMonth = month > 0 ? month : last.first().getMonthValue();
      LocalDate first = LocalDate.of(last.first().getYear(), inMonth, Math.max(day, 1));
      return first.isBefore(last.first())
          ? Optional.of(
              new Calendar.Stretch(
                  at, joint, first, day > 0 ? first.plusDays(1) : first.plusMonths(1)))
          : Optional.empty();
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** The day of the month that stands here, or 0. */
  private static int day(Text text, int at) {
    int day = Calendar.number(text, at);
    return day <= LAST_DAY ? day : 0;
  }

  private static int after(Text text, int at) {
    return text.is(at + 1, "of") ? at + 2 : at + 1;
  }

  private static boolean isJoint(Text text, int at) {
    return text.is(at, "and")
        || text.is(at, "to")
        || text.is(at, "until")
        || text.is(at, "till")
        || text.is(at, "through");
  }
}
