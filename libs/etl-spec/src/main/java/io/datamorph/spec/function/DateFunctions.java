package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows about dates and times; instants are seen in UTC. */
final class DateFunctions {

  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType DATE = ResultType.always(new DataType.Date());
  private static final Parameter ANY_DATE = of("x", Accepts.DATE_OR_TIME);
  private static final Parameter ANY_TIME = of("x", Accepts.TIME);
  private static final List<String> DAY_UNITS = List.of("year", "quarter", "month", "week", "day");
  private static final List<String> TIME_UNITS =
      List.of("year", "quarter", "month", "week", "day", "hour", "minute");
  private static final ResultType LIKE_X = ResultType.like(1, "x");

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar("year", "The year.", INTEGER, ANY_DATE),
          scalar("quarter", "The quarter, 1 to 4.", INTEGER, ANY_DATE),
          scalar("month", "The month, 1 to 12.", INTEGER, ANY_DATE),
          scalar("day", "The day of the month.", INTEGER, ANY_DATE)
              .alsoNamed("day_of_month", "dayofmonth"),
          scalar("hour", "The hour, 0 to 23.", INTEGER, ANY_TIME),
          scalar("minute", "The minute, 0 to 59.", INTEGER, ANY_TIME),
          scalar("second", "The whole seconds, 0 to 59.", INTEGER, ANY_TIME),
          scalar("day_of_week", "The ISO day of the week, 1 is Monday.", INTEGER, ANY_DATE),
          scalar("day_of_year", "The day of the year from 1.", INTEGER, ANY_DATE)
              .alsoNamed("dayofyear"),
          scalar("week", "The ISO week, 1 to 53.", INTEGER, ANY_DATE)
              .alsoNamed("week_of_year", "weekofyear"),
          scalar(
                  "date_trunc",
                  "The start of the unit x lies in.",
                  LIKE_X,
                  unit(DAY_UNITS),
                  of("x", Accepts.DATE))
              .or(LIKE_X, unit(TIME_UNITS), ANY_TIME),
          scalar(
              "date_add",
              "Days later.",
              DATE,
              of("date", Accepts.DATE),
              of("days", Accepts.INTEGER)),
          scalar(
              "add_months",
              "Months later, on the month's last day where it is too short.",
              ResultType.like(0, "x"),
              of("x", Accepts.DATE_OR_TIMESTAMP),
              of("months", Accepts.INTEGER)),
          scalar(
                  "date_diff",
                  "Days from earlier to later.",
                  INTEGER,
                  of("later", Accepts.DAY),
                  of("earlier", Accepts.DAY))
              .alsoNamed("datediff"));

  private DateFunctions() {}

  private static Parameter unit(List<String> units) {
    return of("unit", Accepts.TEXT).constant(Constant.oneOf(units));
  }
}
