package io.datamorph.spec.check;

import io.datamorph.spec.document.FrameText;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.List;
import java.util.stream.Collectors;

/** A typed expression as one line, with every cast and every call visible. */
final class Shown {

  private Shown() {}

  static String of(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Literal(var value, var type) ->
          value.map(v -> "'" + v + "'").orElse("null") + ":" + type.display();
      case TypedExpression.ColumnRef(var relation, var column) -> column.id();
      case TypedExpression.Arithmetic(var operator, var left, var right, var type) ->
          "(" + of(left) + " " + operator + " " + of(right) + "):" + type.display();
      case TypedExpression.Negate(var operand) -> "-" + of(operand);
      case TypedExpression.Compare(var operator, var left, var right) ->
          "(" + of(left) + " " + operator + " " + of(right) + ")";
      case TypedExpression.And(var operands) -> joined(operands, " and ");
      case TypedExpression.Or(var operands) -> joined(operands, " or ");
      case TypedExpression.Not(var operand) -> "not " + of(operand);
      case TypedExpression.IsNull(var operand) -> of(operand) + " is null";
      case TypedExpression.In(var operand, var options) ->
          of(operand) + " in " + joined(options, ", ");
      case TypedExpression.Between(var operand, var low, var high) ->
          "(" + of(operand) + " between " + of(low) + " and " + of(high) + ")";
      case TypedExpression.Like(var operand, var pattern, var ignoreCase) ->
          of(operand) + (ignoreCase ? " ilike '" : " like '") + pattern + "'";
      case TypedExpression.Case(var whens, var otherwise, var type) ->
          "case"
              + whens.stream()
                  .map(when -> " when " + of(when.condition()) + " then " + of(when.result()))
                  .collect(Collectors.joining())
              + otherwise.map(value -> " else " + of(value)).orElse("")
              + " end";
      case TypedExpression.Cast(var operand, var type) ->
          "cast(" + of(operand) + " as " + type.display() + ")";
      case TypedExpression.Call call ->
          call.function().name()
              + (call.distinct() ? " distinct" : "")
              + joined(call.arguments(), ", ")
              + order(call.orderBy());
      case TypedExpression.WindowCall call ->
          call.function().name()
              + joined(call.arguments(), ", ")
              + " over "
              + joined(call.partitionBy(), ", ")
              + order(call.orderBy())
              + call.frame().map(frame -> " " + FrameText.write(frame)).orElse("");
    };
  }

  private static String order(List<TypedOrderKey> keys) {
    return keys.isEmpty()
        ? ""
        : keys.stream()
            .map(
                key ->
                    of(key.expression())
                        + (key.direction() == OrderKey.Direction.DESC ? " desc" : "")
                        + (key.nulls() == OrderKey.Nulls.FIRST ? " nulls first" : ""))
            .collect(Collectors.joining(", ", " by ", ""));
  }

  private static String joined(List<TypedExpression> expressions, String separator) {
    return expressions.stream().map(Shown::of).collect(Collectors.joining(separator, "(", ")"));
  }
}
