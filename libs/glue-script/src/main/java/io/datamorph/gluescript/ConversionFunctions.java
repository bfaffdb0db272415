package io.datamorph.gluescript;

import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;

/**
 * Conversions that give NULL instead of an error. Spark's {@code try_cast} takes more texts than
 * the language, so a pattern stands before it.
 */
final class ConversionFunctions {

  private static final String WHOLE = "[+-]?[0-9]{1,100}";
  private static final String NUMBER = "[+-]?([0-9]{1,100}(\\.[0-9]{0,100})?|\\.[0-9]{1,100})";
  private static final String FLOATING = NUMBER + "([eE][+-]?[0-9]{1,3})?";
  private static final String DAY = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME =
      "[ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?";
  private static final String OFFSET = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])";

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("try_integer", reading(WHOLE)),
          entry("try_bigint", reading(WHOLE)),
          entry("try_decimal", reading(NUMBER)),
          entry("try_double", ConversionFunctions::tryDouble),
          entry("try_date", reading(DAY)),
          entry("try_timestamp", reading(DAY + "(" + TIME + ")?")),
          entry("try_timestamptz", reading(DAY + "(" + TIME + OFFSET + "?)?")));

  private ConversionFunctions() {}

  private static Spelling reading(String texts) {
    return (call, arguments, expressions) ->
        Python.call("F.when", matches(arguments.get(0), texts), tried(call, arguments.get(0)));
  }

  /** What rounds to infinity is none; what is next to nothing is 0. */
  private static Python tryDouble(Call call, List<Python> arguments, Expressions expressions) {
    Python number = tried(call, arguments.get(0));
    Python size = Python.call("F.abs", number);
    Python none = Python.comparison(">", size, Python.atom("F.lit(1.7976931348623157E308)"));
    Python nothing = Python.comparison("<", size, Python.atom("F.lit(1.0E-307)"));
    return Python.call(
        "F.when",
        Python.connected(
            Python.Level.AND,
            "&",
            List.of(matches(arguments.get(0), FLOATING), none.prefixed("~"))),
        Python.call("F.when", nothing, Python.atom("F.lit(0.0)")).method("otherwise", number));
  }

  private static Python matches(Python text, String texts) {
    return text.method("rlike", PythonText.literal("^ *" + texts + " *\\z"));
  }

  private static Python tried(Call call, Python text) {
    return text.method("try_cast", PythonText.literal(SparkTypes.of(call.type())));
  }
}
