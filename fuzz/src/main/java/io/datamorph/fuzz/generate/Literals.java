package io.datamorph.fuzz.generate;

import io.datamorph.fuzz.cases.ExpressionText;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import java.math.BigDecimal;
import java.util.List;

/** Constants as they are written in expressions. */
final class Literals {

  private static final int STRANGE = 8;

  private Literals() {}

  static Expression any(DataType type, Chance chance) {
    if (type instanceof DataType.Bytes || type instanceof DataType.ArrayOf) {
      return Build.cast(new Expression.Null(), type);
    }
    List<String> values = chance.percent(STRANGE) ? Values.strange(type) : Values.usual(type);
    return of(chance.of(values), type);
  }

  /** The value as a constant of exactly this kind of type. */
  static Expression of(String value, DataType type) {
    return switch (type) {
      case DataType.Bool bool -> new Expression.Truth(Boolean.parseBoolean(value));
      case DataType.Int number -> Build.number(value);
      case DataType.BigInt number -> Build.cast(Build.number(value), type);
      case DataType.Decimal decimal -> Build.number(withPoint(new BigDecimal(value)));
      case DataType.Double64 number -> binary(value);
      case DataType.Text text -> Build.text(value);
      case DataType.Date date -> Build.cast(Build.text(value), type);
      case DataType.Timestamp time -> Build.cast(Build.text(value), type);
      case DataType.TimestampTz time -> Build.cast(Build.text(value), type);
      case DataType.Uuid uuid -> Build.cast(Build.text(value), type);
      case DataType.Json json -> Build.cast(Build.text(value), type);
      case DataType.Bytes bytes -> Build.cast(new Expression.Null(), type);
      case DataType.ArrayOf array -> Build.cast(new Expression.Null(), type);
    };
  }

  /** Where the type is known already: a number, a truth value, or a text that is read as it. */
  static String bare(String value, DataType type) {
    return Kinds.isExact(type) || type instanceof DataType.Bool
        ? value
        : ExpressionText.write(Build.text(value));
  }

  private static String withPoint(BigDecimal value) {
    return (value.scale() > 0 ? value : value.setScale(1)).toPlainString();
  }

  /** The language writes no infinities. */
  private static Expression binary(String value) {
    double number = Double.parseDouble(value);
    return Double.isFinite(number)
        ? Build.number(new BigDecimal(value).toPlainString() + "e0")
        : Build.number("1.5e0");
  }
}
