package io.datamorph.spec.typed;

import io.datamorph.spec.function.Function;
import io.datamorph.spec.function.Functions;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Arithmetic;

/** Expressions for which a value of the right type can be an error, as in a division by zero. */
public final class Fallible {

  private Fallible() {}

  /**
   * Whether a value of the right type can make it an error other than an overflow, so that it must
   * not be computed for rows that an earlier condition has removed.
   */
  public static boolean is(TypedExpression node) {
    boolean here =
        switch (node) {
          case Arithmetic arithmetic -> arithmetic.operator() == Arithmetic.Operator.DIVIDE;
          case TypedExpression.Cast cast -> !widens(cast.operand().type(), cast.type());
          case TypedExpression.Call call -> fails(call.function());
          default -> false;
        };
    return here || Trees.children(node).stream().anyMatch(Fallible::is);
  }

  private static boolean fails(Function function) {
    return Functions.find(function.name()).filter(row -> row.fails().isPresent()).isPresent();
  }

  private static boolean widens(DataType from, DataType to) {
    return switch (to) {
      case DataType.Text text -> true;
      case DataType.Double64 floating -> !(from instanceof DataType.Text);
      case DataType.BigInt whole -> from instanceof DataType.Int;
      case DataType.Decimal decimal ->
          (from instanceof DataType.Int && decimal.precision() - decimal.scale() >= 10)
              || (from instanceof DataType.BigInt && decimal.precision() - decimal.scale() >= 19)
              || (from instanceof DataType.Decimal source
                  && decimal.precision() - decimal.scale() > source.precision() - source.scale());
      case DataType.Timestamp timestamp -> !(from instanceof DataType.Text);
      case DataType.TimestampTz timestamp -> !(from instanceof DataType.Text);
      case DataType.Date date -> !(from instanceof DataType.Text);
      default -> from.equals(to);
    };
  }
}
