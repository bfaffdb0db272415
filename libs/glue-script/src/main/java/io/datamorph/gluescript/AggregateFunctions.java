package io.datamorph.gluescript;

import static io.datamorph.gluescript.Spelling.as;

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
      Map.of(
          "count", AggregateFunctions::count,
          "sum", AggregateFunctions::sum,
          "avg", AggregateFunctions::avg,
          "min", as("F.min({0})"),
          "max", as("F.max({0})"),
          "bool_and", as("F.bool_and({0})"),
          "bool_or", as("F.bool_or({0})"));

  private AggregateFunctions() {}

  private static Python count(Call call, List<Python> arguments, Expressions expressions) {
    if (arguments.isEmpty()) {
      return Python.call("F.count", Literals.number(1));
    }
    return Python.call(call.distinct() ? "F.count_distinct" : "F.count", arguments);
  }

  private static Python sum(Call call, List<Python> arguments, Expressions expressions) {
    Python sum = Python.call(call.distinct() ? "F.sum_distinct" : "F.sum", arguments);
    return call.type() instanceof Decimal ? SparkTypes.cast(sum, call.type()) : sum;
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
