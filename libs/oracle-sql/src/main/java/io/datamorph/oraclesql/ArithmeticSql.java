package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Arithmetic;

/** The four operations, each in the width of its result, so that an overflow is an error. */
final class ArithmeticSql {

  private ArithmeticSql() {}

  static String emit(Arithmetic node, ExpressionSql expressions) {
    String left = expressions.operand(node.left());
    String right = expressions.operand(node.right());
    return switch (node.type()) {
      case DataType.Decimal decimal -> exact(node, decimal, left, right);
      case DataType.BigInt whole when isInt(node.left()) && isInt(node.right()) ->
          left + "::bigint" + symbol(node) + right;
      default -> left + symbol(node) + right;
    };
  }

  private static String exact(Arithmetic node, DataType.Decimal type, String left, String right) {
    return switch (node.operator()) {
      case DIVIDE ->
          "(%s / %s)::%s"
              .formatted(
                  widened(left, node.left().type(), node.right().type(), type.scale()),
                  right,
                  SqlType.of(type));
      case MULTIPLY ->
          fitted(
              left + " * " + right,
              type,
              scale(node.left().type()) + scale(node.right().type()) > type.scale());
      case ADD, SUBTRACT -> fitted(left + symbol(node) + right, type, false);
    };
  }

  /** At the largest precision the result may not fit, which the cast makes an error. */
  private static String fitted(String sql, DataType.Decimal type, boolean cut) {
    return cut || type.precision() == DataType.Decimal.MAX_PRECISION
        ? "(" + sql + ")::" + SqlType.of(type)
        : sql;
  }

  /**
   * PostgreSQL divides to the larger scale of the two operands, or to 16 digits. So many digits are
   * asked for that rounding twice cannot differ from rounding once: a quotient that is no tie is
   * further from one than the last of them.
   */
  static String widened(String dividend, DataType left, DataType right, int scale) {
    int digits = scale + 2 + precision(right) + scale(left);
    return dividend + "::" + SqlType.numeric(DataType.Decimal.MAX_PRECISION + digits, digits);
  }

  private static boolean isInt(TypedExpression expression) {
    return expression.type() instanceof DataType.Int;
  }

  private static int scale(DataType type) {
    return type instanceof DataType.Decimal decimal ? decimal.scale() : 0;
  }

  private static int precision(DataType type) {
    return switch (type) {
      case DataType.Decimal decimal -> decimal.precision();
      case DataType.Int whole -> 10;
      default -> 19;
    };
  }

  private static String symbol(Arithmetic node) {
    return switch (node.operator()) {
      case ADD -> " + ";
      case SUBTRACT -> " - ";
      case MULTIPLY -> " * ";
      case DIVIDE -> " / ";
    };
  }
}
