package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Literal;

/** A constant of exactly its type: {@code bigint 5} becomes {@code 5::bigint}. */
final class LiteralSql {

  private LiteralSql() {}

  static String emit(Literal literal) {
    String type = SqlType.of(literal.type());
    if (literal.value().isEmpty()) {
      return "NULL::" + type;
    }
    String value = literal.value().get();
    return switch (literal.type()) {
      case DataType.Bool bool -> value.equals("true") ? "TRUE" : "FALSE";
      case DataType.Int whole -> value.startsWith("-") ? "(" + value + ")::integer" : value;
      case DataType.BigInt whole -> signed(value) + "::bigint";
      case DataType.Decimal decimal ->
          hasJustItsDigits(value, decimal) ? value : signed(value) + "::" + type;
      case DataType.Text text -> text(value);
      case DataType.TimestampTz timestamp -> text(inUtc(value)) + "::" + type;
      case DataType.Double64 floating -> text(value) + "::" + type;
      case DataType.Date date -> text(value) + "::" + type;
      case DataType.Timestamp timestamp -> text(value) + "::" + type;
      case DataType.Uuid uuid -> text(value) + "::" + type;
      case DataType.Json json -> text(value) + "::" + type;
      case DataType.Bytes bytes -> text(value) + "::" + type;
      case DataType.ArrayOf array -> text(value) + "::" + type;
    };
  }

  /**
   * {@code it's} becomes {@code 'it''s'}. A backslash before a quote is what the guard refuses, for
   * some readers take it for an escape: it is written by its number.
   */
  static String text(String value) {
    String quoted = value.replace("'", "''");
    boolean ambiguous = quoted.endsWith("\\") || quoted.contains("\\'");
    return ambiguous ? "('" + quoted.replace("\\", "' || chr(92) || '") + "')" : "'" + quoted + "'";
  }

  /** A number with a point is numeric with its own digits; without, it could be an integer. */
  private static boolean hasJustItsDigits(String value, DataType.Decimal type) {
    int point = value.indexOf('.');
    return point >= 0 && value.length() - point - 1 == type.scale() && !value.startsWith("-");
  }

  private static String signed(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }

  private static String inUtc(String timestamp) {
    boolean hasZone = timestamp.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)") && timestamp.length() > 10;
    return hasZone ? timestamp : timestamp + "+00";
  }
}
