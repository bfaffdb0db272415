package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Cast;

/**
 * Conversions, with care where PostgreSQL's own differs from the language's: a double is rounded
 * half away from zero, an instant shows itself in UTC.
 */
final class CastSql {

  private static final String UTC = " AT TIME ZONE 'UTC'";

  private CastSql() {}

  static String emit(Cast node, ExpressionSql expressions) {
    DataType from = node.operand().type();
    boolean read = !(node.type() instanceof DataType.Text || node.type() instanceof DataType.Json);
    if (from instanceof DataType.Text && read) {
      return ConversionSpellings.cast(node.operand(), node.type(), expressions);
    }
    String operand = expressions.operand(node.operand());
    String type = SqlType.of(node.type());
    return switch (node.type()) {
      case DataType.Int whole -> toWhole(operand, from, type);
      case DataType.BigInt whole -> toWhole(operand, from, type);
      case DataType.Decimal decimal -> toDecimal(operand, from) + "::" + type;
      // Adding 0 makes a 0 of -0, which reads so on one engine only.
      case DataType.Text text when from instanceof DataType.Double64 ->
          "(" + operand + " + 0)::text";
      case DataType.Text text when from instanceof DataType.TimestampTz ->
          "(" + operand + UTC + ")::text";
      case DataType.Date date when from instanceof DataType.TimestampTz ->
          "(" + operand + UTC + ")::date";
      case DataType.Timestamp timestamp when from instanceof DataType.TimestampTz ->
          "(" + operand + UTC + ")";
      case DataType.TimestampTz timestamp when from instanceof DataType.Timestamp ->
          "(" + operand + UTC + ")";
      case DataType.TimestampTz timestamp when from instanceof DataType.Date ->
          "(" + operand + "::timestamp" + UTC + ")";
      default -> operand + "::" + type;
    };
  }

  private static String toWhole(String operand, DataType from, String type) {
    return switch (from) {
      // By way of the shortest text: PostgreSQL's own rounds half to even.
      case DataType.Double64 floating -> "round(" + operand + "::text::numeric)::" + type;
      case DataType.Bool bool -> operand + "::integer::" + type;
      default -> operand + "::" + type;
    };
  }

  private static String toDecimal(String operand, DataType from) {
    return switch (from) {
      // By way of the shortest text: PostgreSQL itself keeps 15 digits only, and knows a decimal
      // NaN.
      case DataType.Double64 floating ->
          "(CASE WHEN abs(%1$s) = 'Infinity' OR %1$s = 'NaN' THEN 'not finite' ELSE %1$s::text END)"
              .formatted(operand);
      case DataType.Bool bool -> operand + "::integer";
      default -> operand;
    };
  }
}
