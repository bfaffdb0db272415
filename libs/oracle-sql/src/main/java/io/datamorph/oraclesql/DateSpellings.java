package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/** Parts of dates and times; an instant is taken as wall-clock time in UTC. */
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
          entry("iso_year", of("extract(isoyear FROM {0 utc})::integer")),
          entry("day_name", (call, sql) -> written(call, "FMDay", sql)),
          entry("month_name", (call, sql) -> written(call, "FMMonth", sql)),
          entry("format_date", DateSpellings::format),
          entry("date_trunc", DateSpellings::truncated));

  private DateSpellings() {}

  private static String truncated(Call call, ExpressionSql sql) {
    return back(
        call,
        "date_trunc(%s, %s)"
            .formatted(
                sql.operand(call.arguments().get(0)), wallClock(call.arguments().get(1), sql)));
  }

  private static String format(Call call, ExpressionSql sql) {
    return written(call, FormatSql.template(FormatSql.of(call)), sql);
  }

  private static String written(Call call, String template, ExpressionSql sql) {
    return "to_char(%s, %s)"
        .formatted(wallClock(call.arguments().get(0), sql), LiteralSql.text(template));
  }

  static String wallClock(TypedExpression time, ExpressionSql sql) {
    return time.type() instanceof DataType.Date
        ? sql.operand(time) + "::timestamp"
        : Spelling.Template.inUtc(time, sql);
  }

  /** From wall-clock time to the type that the call has. */
  static String back(Call call, String wallClock) {
    return switch (call.type()) {
      case DataType.Date date -> wallClock + "::date";
      case DataType.TimestampTz instant -> "(" + wallClock + " AT TIME ZONE 'UTC')";
      default -> wallClock;
    };
  }
}
