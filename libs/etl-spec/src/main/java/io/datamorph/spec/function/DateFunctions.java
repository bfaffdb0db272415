package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows that take dates and times apart; instants are seen in UTC. */
final class DateFunctions {

  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType TEXT = ResultType.always(new DataType.Text());
  private static final Parameter ANY_DATE = of("x", Accepts.DATE_OR_TIME);
  private static final Parameter ANY_TIME = of("x", Accepts.TIME);
  private static final List<String> DAY_UNITS = List.of("year", "quarter", "month", "week", "day");
  private static final List<String> TIME_UNITS =
      List.of("year", "quarter", "month", "week", "day", "hour", "minute");
  private static final ResultType LIKE_X = ResultType.like(1, "x");

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar("year", "The year.", INTEGER, ANY_DATE).example("year(date '2024-02-29')", "2024"),
          scalar("quarter", "The quarter, 1 to 4.", INTEGER, ANY_DATE)
              .example("quarter(date '2024-12-31')", "4"),
          scalar("month", "The month, 1 to 12.", INTEGER, ANY_DATE)
              .example("month(date '2024-02-29')", "2"),
          scalar("day", "The day of the month.", INTEGER, ANY_DATE)
              .alsoNamed("day_of_month", "dayofmonth")
              .example("day(date '2024-02-29')", "29"),
          scalar("hour", "The hour, 0 to 23.", INTEGER, ANY_TIME)
              .example("hour(timestamp with time zone '2024-02-29 23:30:00-05:00')", "4"),
          scalar("minute", "The minute, 0 to 59.", INTEGER, ANY_TIME)
              .example("minute(timestamp '2024-02-29 13:45:07.9')", "45"),
          scalar("second", "The whole seconds, 0 to 59.", INTEGER, ANY_TIME)
              .example("second(timestamp '2024-02-29 13:45:07.9')", "7"),
          scalar("day_of_week", "The ISO day of the week, 1 is Monday.", INTEGER, ANY_DATE)
              .example("day_of_week(date '2024-12-29')", "7"),
          scalar("day_of_year", "The day of the year from 1.", INTEGER, ANY_DATE)
              .alsoNamed("dayofyear")
              .example("day_of_year(date '2024-12-31')", "366"),
          scalar("week", "The ISO week, 1 to 53.", INTEGER, ANY_DATE)
              .alsoNamed("week_of_year", "weekofyear")
              .example("week(date '2024-12-30')", "1"),
          scalar("iso_year", "The year that the ISO week belongs to.", INTEGER, ANY_DATE)
              .alsoNamed("isoyear")
              .example("iso_year(date '2024-12-30')", "2025"),
          scalar("day_name", "The day of the week in English.", TEXT, ANY_DATE)
              .alsoNamed("dayname")
              .example("day_name(date '2024-02-29')", "Thursday"),
          scalar("month_name", "The month in English.", TEXT, ANY_DATE)
              .alsoNamed("monthname")
              .example("month_name(date '2024-02-29')", "February"),
          scalar(
                  "format_date",
                  "As text: yyyy MM M Mon Month dd d Day HH mm ss between separators.",
                  TEXT,
                  ANY_DATE,
                  of("format", Accepts.TEXT)
                      .constant(new Constant("a format", MomentFormat::fault)))
              .example("format_date(date '2024-02-09', 'd. Month yyyy')", "9. February 2024"),
          scalar(
                  "date_trunc",
                  "The start of the unit x lies in.",
                  LIKE_X,
                  unit(DAY_UNITS),
                  of("x", Accepts.DATE))
              .or(LIKE_X, unit(TIME_UNITS), ANY_TIME)
              .example("date_trunc('month', date '2024-02-29')", "2024-02-01"));

  private DateFunctions() {}

  static Parameter unit(List<String> units) {
    return of("unit", Accepts.TEXT).constant(Constant.oneOf(units));
  }
}
