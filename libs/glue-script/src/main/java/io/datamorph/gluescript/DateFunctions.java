package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Map;

/** Functions of dates and times; the session's zone is UTC. */
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
          entry("date_trunc", DateFunctions::dateTrunc),
          entry("date_add", as("F.date_add({0}, {1})")),
          entry("add_months", DateFunctions::addMonths),
          entry("date_diff", as("F.datediff({0}, {1})")));

  private DateFunctions() {}

  /** Spark truncates to an instant, whatever it is given. */
  private static Python dateTrunc(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    String unit =
        Literals.constantText(call.arguments().get(0))
            .orElseThrow(
                () -> new NotCompilableException("date_trunc with a unit that is not a constant"));
    Python truncated = Python.call("F.date_trunc", PythonText.literal(unit), arguments.get(1));
    return call.type() instanceof DataType.TimestampTz
        ? truncated
        : SparkTypes.cast(truncated, call.type());
  }

  /** Spark's own function would cut the time of day off. */
  private static Python addMonths(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    if (call.type() instanceof DataType.Date) {
      return Python.call("F.add_months", arguments);
    }
    Python months = Python.call("F.make_ym_interval", Literals.number(0), arguments.get(1));
    return Python.infix(Python.Level.SUM, "+", arguments.get(0), months);
  }
}
