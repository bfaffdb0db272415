package io.datamorph.spec.function;

import static io.datamorph.spec.function.FunctionDefinition.scalar;
import static io.datamorph.spec.function.Parameter.of;

import io.datamorph.spec.type.DataType;
import java.util.List;

/** The catalogue's rows that make dates and times, and reckon with them. */
final class CalendarFunctions {

  private static final ResultType INTEGER = ResultType.always(new DataType.Int());
  private static final ResultType BIGINT = ResultType.always(new DataType.BigInt());
  private static final ResultType DATE = ResultType.always(new DataType.Date());
  private static final ResultType TIMESTAMP = ResultType.always(new DataType.Timestamp());
  private static final ResultType INSTANT = ResultType.always(new DataType.TimestampTz());
  private static final Parameter LATER = of("later", Accepts.DAY);
  private static final Parameter EARLIER = of("earlier", Accepts.DAY);
  private static final Parameter ANY_TIME = of("x", Accepts.TIME);
  private static final Parameter UNIT =
      DateFunctions.unit(List.of("second", "minute", "hour", "day"));
  private static final String RANGE = "the result lies outside of the years 1 to 9999";

  static final List<FunctionDefinition> ROWS =
      List.of(
          scalar(
                  "make_date",
                  "The day of this year (1 to 9999), month and day.",
                  DATE,
                  of("year", Accepts.INTEGER),
                  of("month", Accepts.INTEGER),
                  of("day", Accepts.INTEGER))
              .failing("there is no such day")
              .example("make_date(2024, 2, 29)", "2024-02-29"),
          scalar("last_day", "The last day of its month.", DATE, of("x", Accepts.DAY))
              .example("last_day(date '2024-02-01')", "2024-02-29"),
          scalar(
                  "date_add",
                  "Days later.",
                  DATE,
                  of("date", Accepts.DATE),
                  of("days", Accepts.INTEGER))
              .failing(RANGE)
              .example("date_add(date '2024-02-28', 2)", "2024-03-01"),
          scalar(
                  "add_months",
                  "Months later, on the month's last day where it is too short.",
                  ResultType.like(0, "x"),
                  of("x", Accepts.DATE_OR_TIMESTAMP),
                  of("months", Accepts.INTEGER))
              .failing(RANGE)
              .example("add_months(date '2024-01-31', 1)", "2024-02-29"),
          scalar(
                  "time_add",
                  "n seconds, minutes, hours or days later; a day has 24 hours.",
                  ResultType.like(0, "x"),
                  ANY_TIME,
                  of("n", Accepts.INTEGER),
                  UNIT)
              .failing(RANGE)
              .example(
                  "time_add(timestamp '2024-02-28 23:30:00', 90, 'minute')", "2024-02-29 01:00:00"),
          scalar("date_diff", "Days from earlier to later.", INTEGER, LATER, EARLIER)
              .alsoNamed("datediff")
              .example("date_diff(date '2024-03-01', date '2024-02-01')", "29"),
          scalar(
                  "month_diff",
                  "Whole months from earlier to later: the day of the month must be reached.",
                  INTEGER,
                  LATER,
                  EARLIER)
              .example("month_diff(date '2024-02-29', date '2024-01-31')", "0"),
          scalar(
                  "year_diff",
                  "Whole years from earlier to later, as of an age.",
                  INTEGER,
                  LATER,
                  EARLIER)
              .example("year_diff(date '2024-02-28', date '2000-02-29')", "23"),
          scalar(
                  "time_diff",
                  "Units from earlier to later, cut towards zero.",
                  BIGINT,
                  UNIT,
                  of("later", Accepts.TIME),
                  of("earlier", Accepts.TIME))
              .example(
                  "time_diff('hour', timestamp '2024-03-01 00:00:00',"
                      + " timestamp '2024-02-29 22:30:00')",
                  "1"),
          scalar("epoch", "Seconds since 1970 in UTC, rounded down.", BIGINT, ANY_TIME)
              .alsoNamed("unix_timestamp")
              .example("epoch(timestamp '1970-01-02 00:00:00.5')", "86400"),
          scalar(
                  "from_epoch",
                  "The instant so many seconds after 1970 in UTC.",
                  INSTANT,
                  of("seconds", Accepts.WHOLE))
              .failing(RANGE)
              .example("from_epoch(86400)", "1970-01-02 00:00:00+00"),
          scalar(
                  "parse_date",
                  "A date written in this format: yyyy, MM, M, Mon or Month, and dd or d.",
                  DATE,
                  of("text", Accepts.TEXT),
                  of("format", Accepts.TEXT)
                      .constant(new Constant("a format", MomentFormat::faultOfDates)))
              .failing("the text is not in the format, or no day")
              .example("parse_date('29-FEB-2024', 'dd-Mon-yyyy')", "2024-02-29"),
          scalar(
                  "parse_timestamp",
                  "A time written in this format, with HH, mm and ss too; what is left out is 0.",
                  TIMESTAMP,
                  of("text", Accepts.TEXT),
                  of("format", Accepts.TEXT)
                      .constant(new Constant("a format", MomentFormat::faultOfTimes)))
              .failing("the text is not in the format, or no time")
              .example(
                  "parse_timestamp('2/9/2024 07:05', 'M/d/yyyy HH:mm')", "2024-02-09 07:05:00"));

  private CalendarFunctions() {}
}
