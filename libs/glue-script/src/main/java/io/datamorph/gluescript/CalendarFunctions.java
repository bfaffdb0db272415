package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions that make dates and times and reckon with them; the session's zone is UTC. */
final class CalendarFunctions {

  /** A month has 32 days and a year 12 months here, so that an early day of the month counts. */
  private static final String DAYS =
      "F.year({%1$d}) * F.lit(384) + F.month({%1$d}) * F.lit(32) + F.dayofmonth({%1$d})";

  private static final String BETWEEN =
      "((" + DAYS.formatted(0) + ") - (" + DAYS.formatted(1) + "))";

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          // Spark has a year 0, and years before it.
          entry(
              "make_date",
              as(
                  "F.make_date({0}, F.when(([0] < F.lit(1)) | ([0] > F.lit(9999)), F.lit(0))"
                      + ".otherwise({1}), {2})")),
          entry("last_day", as("F.last_day({0})")),
          entry("date_add", as("F.date_add({0}, {1})")),
          entry("add_months", CalendarFunctions::addMonths),
          entry("time_add", CalendarFunctions::timeAdd),
          entry("date_diff", as("F.datediff({0}, {1})")),
          entry("month_diff", as("(" + BETWEEN + " / F.lit(32)).cast(\"int\")")),
          entry("year_diff", as("(" + BETWEEN + " / F.lit(384)).cast(\"int\")")),
          entry("time_diff", CalendarFunctions::timeDiff),
          entry("epoch", CalendarFunctions::epoch),
          entry("from_epoch", as("F.timestamp_seconds({0})")),
          entry("parse_date", CalendarFunctions::parseDate),
          entry("parse_timestamp", CalendarFunctions::parseTimestamp));

  private CalendarFunctions() {}

  /** Spark's own function would cut the time of day off. */
  private static Python addMonths(Call call, List<Python> arguments, Expressions expressions) {
    if (call.type() instanceof DataType.Date) {
      return Python.call("F.add_months", arguments);
    }
    Python months = Python.call("F.make_ym_interval", Literals.number(0), arguments.get(1));
    return Python.infix(Python.Level.SUM, "+", arguments.get(0), months);
  }

  private static Python timeAdd(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call("F.timestamp_add", unit(call, 2), arguments.get(1), arguments.get(0));
  }

  private static Python timeDiff(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.timestamp_diff",
        unit(call, 0),
        instant(call.arguments().get(2), arguments.get(2)),
        instant(call.arguments().get(1), arguments.get(1)));
  }

  private static Python unit(Call call, int argument) {
    return PythonText.literal(Constants.text(call, argument).toUpperCase(Locale.ROOT));
  }

  private static Python epoch(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call("F.unix_seconds", instant(call.arguments().get(0), arguments.get(0)));
  }

  private static Python instant(TypedExpression time, Python emitted) {
    return time.type() instanceof DataType.TimestampTz
        ? emitted
        : SparkTypes.cast(emitted, new DataType.TimestampTz());
  }

  private static Python parseDate(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.to_date",
        inFormat(call, arguments.get(0)),
        PythonText.literal(Formats.of(call).pattern()));
  }

  private static Python parseTimestamp(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call(
        "F.to_timestamp_ntz",
        inFormat(call, arguments.get(0)),
        Literals.text(Formats.of(call).pattern()));
  }

  /** What is not in the format is made a text that Spark cannot read either, and says so. */
  private static Python inFormat(Call call, Python text) {
    return Python.call(
            "F.when", text.method("rlike", PythonText.literal(Formats.of(call).texts())), text)
        .method(
            "otherwise",
            Python.call(
                "F.concat", Literals.text("not as " + Constants.text(call, 1) + ": "), text));
  }
}
