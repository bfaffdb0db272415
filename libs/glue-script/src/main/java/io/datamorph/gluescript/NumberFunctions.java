package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataType.Decimal;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Map;

/** Number functions. */
final class NumberFunctions {

  /** From here on a double has no digits behind the point. */
  private static final Python WHOLE_DOUBLES = Python.atom("F.lit(9.007199254740992E15)");

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("abs", as("F.abs({0})")),
          entry("sign", as("F.signum({0}).cast(\"{type}\")")),
          entry("round", NumberFunctions::round),
          entry("floor", (call, arguments, expressions) -> whole("F.floor", call, arguments)),
          entry("ceil", (call, arguments, expressions) -> whole("F.ceil", call, arguments)),
          entry("mod", NumberFunctions::mod),
          entry("div", NumberFunctions::div),
          entry("power", as("F.pow({0}, {1})")),
          entry("sqrt", guarded("<", "F.sqrt({0})", "the square root of a negative number")),
          entry("exp", as("F.exp({0})")),
          entry("ln", guarded("<=", "F.log({0})", "the logarithm of a number not above zero")));

  private NumberFunctions() {}

  private static Python round(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    int places =
        arguments.size() < 2
            ? 0
            : Literals.wholeNumber(call.arguments().get(1))
                .orElseThrow(
                    () -> new NotCompilableException("round to places that are not a constant"));
    Python rounded =
        Python.call("F.round", arguments.get(0), Python.atom(Integer.toString(places)));
    return call.type() instanceof DataType.Double64
        ? rounded
        : SparkTypes.cast(rounded, call.type());
  }

  /**
   * Spark's floor of a double is a bigint, which has no room for large numbers and none for NaN.
   */
  private static Python whole(String function, TypedExpression.Call call, List<Python> arguments) {
    Python number = arguments.get(0);
    Python whole = SparkTypes.cast(Python.call(function, number), call.type());
    return call.type() instanceof DataType.Double64
        ? Python.call(
                "F.when",
                Python.comparison("<", Python.call("F.abs", number), WHOLE_DOUBLES),
                whole)
            .method("otherwise", number)
        : whole;
  }

  private static Python mod(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    Python rest = remainder(arguments);
    boolean sameType =
        call.arguments().stream().allMatch(argument -> argument.type().equals(call.type()));
    return sameType ? rest : SparkTypes.cast(rest, call.type());
  }

  /** Without the remainder the quotient is whole, and so exact in a decimal. */
  private static Python div(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    Python multiple = Python.infix(Python.Level.SUM, "-", arguments.get(0), remainder(arguments));
    Decimal dividend = Decimals.of(call.arguments().get(0).type());
    Decimal divisor = Decimals.of(call.arguments().get(1).type());
    Python quotient =
        Arithmetic.quotient(
            SparkTypes.cast(multiple, Arithmetic.dividendType(dividend, divisor)),
            SparkTypes.cast(arguments.get(1), Arithmetic.divisorType(dividend, divisor)));
    return SparkTypes.cast(quotient, call.type());
  }

  private static Python remainder(List<Python> arguments) {
    return Python.infix(Python.Level.PRODUCT, "%", arguments.get(0), arguments.get(1));
  }

  /** Spark answers NULL or NaN where the language has an error. */
  private static Spelling guarded(String comparison, String function, String fault) {
    return (call, arguments, expressions) ->
        Python.call(
                "F.when",
                Python.comparison(comparison, arguments.get(0), Python.atom("F.lit(0.0)")),
                SparkTypes.cast(Python.call("F.raise_error", Literals.text(fault)), call.type()))
            .method("otherwise", as(function).of(call, arguments, expressions));
  }
}
