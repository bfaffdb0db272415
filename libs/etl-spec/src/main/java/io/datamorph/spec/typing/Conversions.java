package io.datamorph.spec.typing;

import io.datamorph.spec.function.Function;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Optional;

/** Writes conversions out as casts; a constant is converted at once. */
final class Conversions {

  private static final Function ROUND = new Function("round", Function.Kind.SCALAR);

  private Conversions() {}

  /** The same value as another type; the conversion must be one that cannot fail to exist. */
  static TypedExpression to(TypedExpression expression, DataType type) {
    if (expression.type().equals(type)) {
      return expression;
    }
    if (expression instanceof TypedExpression.Literal literal) {
      Optional<TypedExpression.Literal> converted = Literals.as(literal, type);
      if (converted.isPresent()) {
        return converted.get();
      }
    }
    return new TypedExpression.Cast(expression, type);
  }

  /** A whole constant beside a decimal is as long as its digits; other numbers as their type. */
  static TypedExpression toDecimal(TypedExpression expression) {
    if (expression instanceof TypedExpression.Literal literal
        && literal.value().isPresent()
        && Kinds.isWhole(literal.type())) {
      return Literals.smallest(new java.math.BigDecimal(literal.value().get()))
          .map(type -> to(literal, type))
          .orElse(literal);
    }
    return to(expression, Kinds.asDecimal(expression.type()));
  }

  /** Whether {@code cast(from as to)} is part of the language. */
  static boolean isCastable(DataType from, DataType to) {
    if (from.equals(to)) {
      return true;
    }
    return switch (to) {
      case DataType.Text text -> !(from instanceof DataType.Bytes || isArray(from));
      case DataType.Int number -> isNumeric(from) || from instanceof DataType.Bool;
      case DataType.BigInt number -> isNumeric(from);
      case DataType.Decimal number -> isNumeric(from);
      case DataType.Double64 number -> isNumeric(from);
      case DataType.Bool bool -> isText(from) || from instanceof DataType.Int;
      case DataType.Date date -> isText(from) || Kinds.isTime(from);
      case DataType.Timestamp time -> isText(from) || isDay(from);
      case DataType.TimestampTz time -> isText(from) || isDay(from);
      case DataType.Uuid uuid -> isText(from);
      case DataType.Json json -> isText(from);
      case DataType.Bytes bytes -> false;
      case DataType.ArrayOf array -> false;
    };
  }

  /**
   * An explicit cast. A fraction that becomes whole is rounded half away from zero first, because
   * engines cut or round on their own.
   */
  static TypedExpression cast(TypedExpression expression, DataType type) {
    if (Kinds.isWhole(type) && hasFraction(expression.type())) {
      return to(rounded(expression), type);
    }
    return to(expression, type);
  }

  private static TypedExpression rounded(TypedExpression expression) {
    DataType type =
        expression.type() instanceof DataType.Decimal decimal
            ? new DataType.Decimal(Math.min(38, decimal.precision() - decimal.scale() + 1), 0)
            : expression.type();
    return new TypedExpression.Call(ROUND, List.of(expression), false, type, expression.nullable());
  }

  private static boolean hasFraction(DataType type) {
    return type instanceof DataType.Double64
        || (type instanceof DataType.Decimal decimal && decimal.scale() > 0);
  }

  private static boolean isNumeric(DataType from) {
    return Kinds.isNumber(from) || isText(from);
  }

  private static boolean isText(DataType from) {
    return from instanceof DataType.Text;
  }

  private static boolean isDay(DataType from) {
    return from instanceof DataType.Date || Kinds.isTime(from);
  }

  private static boolean isArray(DataType from) {
    return from instanceof DataType.ArrayOf;
  }
}
