package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataType.Decimal;
import io.datamorph.spec.typed.TypedExpression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Number functions. */
final class NumberFunctions {

  private static final int SPARK_DIGITS = 34;

  /** From here on a double has no digits behind the point. */
  private static final Python WHOLE_DOUBLES = Python.atom("F.lit(9.007199254740992E15)");

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("abs", NumberFunctions::abs),
          entry("sign", as("F.signum({0}).cast(\"{type}\")")),
          entry("round", NumberFunctions::round),
          entry("trunc", NumberFunctions::trunc),
          entry("floor", (call, arguments, expressions) -> whole("F.floor", call, arguments)),
          entry("ceil", (call, arguments, expressions) -> whole("F.ceil", call, arguments)),
          entry("mod", NumberFunctions::mod),
          entry("div", NumberFunctions::div),
          entry("power", DoubleFunctions::power),
          entry("sqrt", DoubleFunctions::sqrt),
          entry("exp", DoubleFunctions::exp),
          entry("ln", DoubleFunctions::ln),
          entry("log10", DoubleFunctions::log10));

  private NumberFunctions() {}

  /** Spark turns the sign of a decimal in 34 digits; of a text it only takes it off. */
  private static Python abs(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    if (call.type() instanceof Decimal decimal && decimal.precision() > SPARK_DIGITS) {
      Python text = SparkTypes.cast(arguments.get(0), new DataType.Text());
      Python unsigned =
          Python.call("F.regexp_replace", text, Python.atom("\"^-\""), Python.atom("\"\""));
      return SparkTypes.cast(unsigned, decimal);
    }
    return Python.call("F.abs", arguments);
  }

  private static Python round(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    int places = places(call);
    Python rounded =
        Python.call("F.round", arguments.get(0), Python.atom(Integer.toString(places)));
    return call.type() instanceof DataType.Double64
        ? rounded
        : SparkTypes.cast(rounded, call.type());
  }

  private static int places(TypedExpression.Call call) {
    return call.arguments().size() < 2 ? 0 : Integer.parseInt(Constants.value(call, 1));
  }

  /** What is left over of the last place goes; Spark itself only rounds. */
  private static Python trunc(
      TypedExpression.Call call, List<Python> arguments, Expressions expressions) {
    Python number = arguments.get(0);
    if (call.type() instanceof DataType.Double64) {
      return wholeOnly(
          number, SparkTypes.cast(SparkTypes.cast(number, new DataType.BigInt()), call.type()));
    }
    int places = places(call);
    if (places >= Decimals.of(call.arguments().get(0).type()).scale()) {
      return SparkTypes.cast(number, call.type());
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-places);
    Decimal type = new Decimal(Math.max(unit.toPlainString().length(), 1), Math.max(places, 0));
    Python rest =
        Python.infix(
            Python.Level.PRODUCT,
            "%",
            number,
            SparkTypes.cast(Literals.text(unit.toPlainString()), type));
    return SparkTypes.cast(Python.infix(Python.Level.SUM, "-", number, rest), call.type());
  }

  /**
   * Spark's floor of a double is a bigint, which has no room for large numbers and none for NaN.
   */
  private static Python whole(String function, TypedExpression.Call call, List<Python> arguments) {
    Python number = arguments.get(0);
    Python whole = SparkTypes.cast(Python.call(function, number), call.type());
    return call.type() instanceof DataType.Double64 ? wholeOnly(number, whole) : whole;
  }

  private static Python wholeOnly(Python number, Python whole) {
    return Python.call(
            "F.when", Python.comparison("<", Python.call("F.abs", number), WHOLE_DOUBLES), whole)
        .method("otherwise", number);
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
}
