package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;

/** Functions of doubles. Spark answers NULL, NaN, infinity or 0 where the language has an error. */
final class DoubleFunctions {

  private static final Python ZERO = Python.atom("F.lit(0.0)");
  private static final Python LARGEST = Python.atom("F.lit(1.7976931348623157E308)");

  private DoubleFunctions() {}

  static Python sqrt(Call call, List<Python> arguments, Expressions expressions) {
    return unless(
        Python.comparison("<", arguments.get(0), ZERO),
        "the square root of a negative number",
        call,
        Python.call("F.sqrt", arguments));
  }

  static Python ln(Call call, List<Python> arguments, Expressions expressions) {
    return logarithm("F.log", call, arguments);
  }

  static Python log10(Call call, List<Python> arguments, Expressions expressions) {
    return logarithm("F.log10", call, arguments);
  }

  private static Python logarithm(String function, Call call, List<Python> arguments) {
    return unless(
        Python.comparison("<=", arguments.get(0), ZERO),
        "the logarithm of a number not above zero",
        call,
        Python.call(function, arguments));
  }

  static Python exp(Call call, List<Python> arguments, Expressions expressions) {
    Python result = Python.call("F.exp", arguments);
    Python lost =
        Python.connected(
            Python.Level.OR,
            "|",
            List.of(isNotFinite(result), Python.comparison("==", result, ZERO)));
    return unless(
        Python.connected(Python.Level.AND, "&", List.of(isFinite(arguments.get(0)), lost)),
        "a power of e that no double holds",
        call,
        result);
  }

  static Python power(Call call, List<Python> arguments, Expressions expressions) {
    Python base = arguments.get(0);
    Python result = Python.call("F.pow", arguments);
    Python vanished =
        Python.connected(
            Python.Level.AND,
            "&",
            List.of(Python.comparison("==", result, ZERO), Python.comparison("!=", base, ZERO)));
    Python lost = Python.connected(Python.Level.OR, "|", List.of(isNotFinite(result), vanished));
    return unless(
        Python.connected(
            Python.Level.AND, "&", List.of(isFinite(base), isFinite(arguments.get(1)), lost)),
        "a power that no double holds",
        call,
        result);
  }

  /** NaN is above all numbers in Spark. */
  private static Python isFinite(Python number) {
    return Python.comparison("<=", Python.call("F.abs", number), LARGEST);
  }

  private static Python isNotFinite(Python number) {
    return Python.comparison(">", Python.call("F.abs", number), LARGEST);
  }

  private static Python unless(Python wrong, String fault, Call call, Python result) {
    return Python.call(
            "F.when",
            wrong,
            SparkTypes.cast(Python.call("F.raise_error", Literals.text(fault)), call.type()))
        .method("otherwise", result);
  }
}
