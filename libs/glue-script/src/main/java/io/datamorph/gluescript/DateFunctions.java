package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Map;

/** Parts of dates and times; the session's zone is UTC. */
final class DateFunctions {

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("year", as("F.year({0})")),
          entry("quarter", as("F.quarter({0})")),
          entry("month", as("F.month({0})")),
          entry("day", as("F.dayofmonth({0})")),
          entry("hour", as("F.hour({0})")),
          entry("minute", as("F.minute({0})")),
          entry("second", as("F.second({0})")),
          // Spark counts from Monday = 0.
          entry("day_of_week", as(Python.Level.SUM, "F.weekday({0}) + F.lit(1)")),
          entry("day_of_year", as("F.dayofyear({0})")),
          entry("week", as("F.weekofyear({0})")),
          entry("iso_year", as("F.extract(F.lit(\"YEAROFWEEK\"), {0})")),
          entry("day_name", as("F.date_format({0}, \"EEEE\")")),
          entry("month_name", as("F.date_format({0}, \"MMMM\")")),
          entry("format_date", DateFunctions::format),
          entry("date_trunc", DateFunctions::dateTrunc));

  private DateFunctions() {}

  /** Spark truncates to an instant, whatever it is given. */
  private static Python dateTrunc(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    Python truncated =
        Python.call("F.date_trunc", PythonText.literal(Constants.text(call, 0)), arguments.get(1));
    return call.type() instanceof DataType.TimestampTz
        ? truncated
        : SparkTypes.cast(truncated, call.type());
  }

  private static Python format(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.date_format", arguments.get(0), PythonText.literal(Formats.of(call).pattern()));
  }
}
