package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/** Functions of dates and times; an instant is taken as wall-clock time in UTC. */
final class DateSpellings {

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("year", of("extract(year FROM {0 utc})::integer")),
          entry("quarter", of("extract(quarter FROM {0 utc})::integer")),
          entry("month", of("extract(month FROM {0 utc})::integer")),
          entry("day", of("extract(day FROM {0 utc})::integer")),
          entry("hour", of("extract(hour FROM {0 utc})::integer")),
          entry("minute", of("extract(minute FROM {0 utc})::integer")),
          entry("second", of("floor(extract(second FROM {0 utc}))::integer")),
          entry("day_of_week", of("extract(isodow FROM {0 utc})::integer")),
          entry("day_of_year", of("extract(doy FROM {0 utc})::integer")),
          entry("week", of("extract(week FROM {0 utc})::integer")),
          entry("date_trunc", DateSpellings::truncated),
          entry("date_add", of("({0} + {1})")),
          entry("add_months", DateSpellings::addMonths),
          entry("date_diff", of("({0} - {1})")));

  private DateSpellings() {}

  private static String truncated(Call call, ExpressionSql sql) {
    return back(
        call,
        "date_trunc(%s, %s)"
            .formatted(
                sql.operand(call.arguments().get(0)), wallClock(call.arguments().get(1), sql)));
  }

  private static String addMonths(Call call, ExpressionSql sql) {
    return back(
        call,
        "(%s + %s * interval '1 month')"
            .formatted(
                wallClock(call.arguments().get(0), sql), sql.operand(call.arguments().get(1))));
  }

  private static String wallClock(TypedExpression time, ExpressionSql sql) {
    return time.type() instanceof DataType.Date
        ? sql.operand(time) + "::timestamp"
        : Spelling.Template.inUtc(time, sql);
  }

  /** From wall-clock time to the type that the call has. */
  private static String back(Call call, String wallClock) {
    return switch (call.type()) {
      case DataType.Date date -> wallClock + "::date";
      case DataType.TimestampTz instant -> "(" + wallClock + " AT TIME ZONE 'UTC')";
      default -> wallClock;
    };
  }
}
