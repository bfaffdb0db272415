package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.function.MomentFormat;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.Literal;
import java.util.Map;

/** Functions that make dates and times and reckon with them. */
final class CalendarSpellings {

  private static final Map<String, Integer> SECONDS =
      Map.of("second", 1, "minute", 60, "hour", 3600, "day", 86400);

  /** A month has 32 days and a year 12 months here, so that an early day of the month counts. */
  private static final String DAYS =
      "(extract(year FROM {%1$d}) * 384 + extract(month FROM {%1$d}) * 32"
          + " + extract(day FROM {%1$d}))";

  private static final String BETWEEN = DAYS.formatted(0) + " - " + DAYS.formatted(1);

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          // PostgreSQL takes a negative year for one before Christ.
          entry(
              "make_date",
              of(
                  "make_date({0}, CASE WHEN {0} NOT BETWEEN 1 AND 9999 THEN 0 ELSE {1} END,"
                      + " {2})")),
          entry(
              "last_day",
              of("(date_trunc('month', {0}::timestamp) + interval '1 month -1 day')::date")),
          entry("date_add", of("({0} + {1})")),
          entry("add_months", CalendarSpellings::addMonths),
          entry("time_add", CalendarSpellings::timeAdd),
          entry("date_diff", of("({0} - {1})")),
          entry("month_diff", of("div(" + BETWEEN + ", 32)::integer")),
          entry("year_diff", of("div(" + BETWEEN + ", 384)::integer")),
          entry("time_diff", CalendarSpellings::timeDiff),
          entry("epoch", of("floor(extract(epoch FROM {0 utc}))::bigint")),
          entry("from_epoch", of("to_timestamp({0})")),
          entry("parse_date", (call, sql) -> parsed(call, "to_date(%s, %s)", "date", sql)),
          entry(
              "parse_timestamp",
              (call, sql) -> parsed(call, "to_timestamp(%s, %s)::timestamp", "timestamp", sql)));

  private CalendarSpellings() {}

  private static String addMonths(Call call, ExpressionSql sql) {
    return DateSpellings.back(
        call,
        "(%s + %s * interval '1 month')"
            .formatted(
                DateSpellings.wallClock(call.arguments().get(0), sql),
                sql.operand(call.arguments().get(1))));
  }

  private static String timeAdd(Call call, ExpressionSql sql) {
    return DateSpellings.back(
        call,
        "(%s + %s * interval '1 %s')"
            .formatted(
                DateSpellings.wallClock(call.arguments().get(0), sql),
                sql.operand(call.arguments().get(1)),
                constant(call, 2)));
  }

  private static String timeDiff(Call call, ExpressionSql sql) {
    return "trunc(extract(epoch FROM (%s - %s)) / %d)::bigint"
        .formatted(
            DateSpellings.wallClock(call.arguments().get(1), sql),
            DateSpellings.wallClock(call.arguments().get(2), sql),
            SECONDS.get(constant(call, 0)));
  }

  /** What is not in the format is cast as it stands, which fails and says so. */
  private static String parsed(Call call, String reading, String type, ExpressionSql sql) {
    MomentFormat format = FormatSql.of(call);
    TypedExpression text = call.arguments().get(0);
    return "(CASE WHEN %s ~* %s THEN %s ELSE (%s || %s)::%s END)"
        .formatted(
            sql.ordered(text),
            LiteralSql.text(FormatSql.pattern(format)),
            reading.formatted(sql.operand(text), LiteralSql.text(FormatSql.template(format))),
            LiteralSql.text("not as " + constant(call, 1) + ": "),
            sql.operand(text),
            type);
  }

  private static String constant(Call call, int argument) {
    return ((Literal) call.arguments().get(argument)).value().orElseThrow();
  }
}
