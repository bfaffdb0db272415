package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataType.Decimal;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;

/** Aggregates. */
final class AggregateFunctions {

  /** Spark's count. */
  private static final Decimal COUNT = new Decimal(19, 0);

  /** How many digits more than its operand Spark gives a sum. */
  private static final int MORE_DIGITS = 10;

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("count", AggregateFunctions::count),
          entry("sum", AggregateFunctions::sum),
          entry("avg", AggregateFunctions::avg),
          entry("min", as("F.min({0})")),
          entry("max", as("F.max({0})")),
          entry("bool_and", as("F.bool_and({0})")),
          entry("bool_or", as("F.bool_or({0})")),
          entry("count_if", as("F.count_if({0})")),
          entry("median", as("F.median({0})")),
          entry("percentile", AggregateFunctions::percentile),
          entry("mode", as("F.mode({0}, True)")),
          entry("stddev", as("F.stddev_samp({0})")),
          entry("stddev_pop", as("F.stddev_pop({0})")),
          entry("variance", as("F.var_samp({0})")),
          entry("var_pop", as("F.var_pop({0})")));

  private AggregateFunctions() {}

  private static Python count(Call call, List<Python> arguments, Expressions expressions) {
    if (arguments.isEmpty()) {
      return Python.call("F.count", Literals.number(1));
    }
    return Python.call(call.distinct() ? "F.count_distinct" : "F.count", arguments);
  }

  /**
   * A total that fits is no error, even where the way to it is too long for a bigint: values are
   * added in any order.
   */
  private static Python sum(Call call, List<Python> arguments, Expressions expressions) {
    TypedExpression argument = call.arguments().get(0);
    if (argument.type() instanceof DataType.BigInt) {
      Python wide = expressions.in(Decimals.of(argument.type()), argument);
      return SparkTypes.cast(sumOf(call, wide), call.type());
    }
    Python sum = sumOf(call, arguments.get(0));
    return call.type() instanceof Decimal ? SparkTypes.cast(sum, call.type()) : sum;
  }

  private static Python percentile(Call call, List<Python> arguments, Expressions expressions) {
    return Python.call("F.percentile", arguments.get(0), Python.atom(Constants.value(call, 1)));
  }

  /** Exactly the sum by the count; Spark's own average has too few digits. */
  private static Python avg(Call call, List<Python> arguments, Expressions expressions) {
    TypedExpression argument = call.arguments().get(0);
    if (argument.type() instanceof DataType.Double64) {
      return call.distinct()
          ? over(sumOf(call, arguments.get(0)), countOf(call, arguments.get(0)))
          : Python.call("F.avg", arguments);
    }
    Decimal type = Decimals.of(argument.type());
    Decimal summed =
        new Decimal(Math.min(Decimal.MAX_PRECISION, type.precision() + MORE_DIGITS), type.scale());
    Python quotient =
        over(
            SparkTypes.cast(
                sumOf(call, expressions.in(type, argument)),
                Arithmetic.dividendType(summed, COUNT)),
            SparkTypes.cast(
                countOf(call, arguments.get(0)), Arithmetic.divisorType(summed, COUNT)));
    return call.type().equals(new Decimal(38, 10))
        ? quotient
        : SparkTypes.cast(quotient, call.type());
  }

  private static Python over(Python sum, Python count) {
    return Arithmetic.quotient(sum, count);
  }

  private static Python sumOf(Call call, Python value) {
    return Python.call(call.distinct() ? "F.sum_distinct" : "F.sum", value);
  }

  private static Python countOf(Call call, Python value) {
    return Python.call(call.distinct() ? "F.count_distinct" : "F.count", value);
  }
}
