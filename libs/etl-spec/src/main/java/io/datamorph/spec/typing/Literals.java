package io.datamorph.spec.typing;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Constants: their types, and their one way to be written. */
final class Literals {

  private static final int MAX_DIGITS = 400;

  private Literals() {}

  static TypedExpression.Literal of(String value, DataType type) {
    return new TypedExpression.Literal(Optional.of(value), type);
  }

  static TypedExpression.Literal nothing(DataType type) {
    return new TypedExpression.Literal(Optional.empty(), type);
  }

  static TypedExpression.Literal text(String value) {
    return of(value, new DataType.Text());
  }

  static TypedExpression.Literal truth(boolean value) {
    return of(Boolean.toString(value), new DataType.Bool());
  }

  /** A number of the smallest type that holds it; empty when none does. */
  static Optional<TypedExpression.Literal> number(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value)
          ? Optional.empty()
          : Optional.of(of(plain(value), new DataType.Double64()));
    }
    BigDecimal value = new BigDecimal(text.endsWith(".") ? text + "0" : text);
    return text.contains(".") ? decimal(value) : whole(value.toBigInteger());
  }

  private static String plain(double value) {
    String digits = new BigDecimal(value).round(new java.math.MathContext(17)).toPlainString();
    return digits.length() < 50
        ? BigDecimal.valueOf(value).toPlainString()
        : Double.toString(value);
  }

  private static Optional<TypedExpression.Literal> whole(BigInteger value) {
    if (value.bitLength() < 32) {
      return Optional.of(of(value.toString(), new DataType.Int()));
    }
    if (value.bitLength() < 64) {
      return Optional.of(of(value.toString(), new DataType.BigInt()));
    }
    return decimal(new BigDecimal(value));
  }

  private static Optional<TypedExpression.Literal> decimal(BigDecimal value) {
    return smallest(value).map(type -> of(value.toPlainString(), type));
  }

  /** The smallest decimal that holds the value exactly. */
  static Optional<DataType.Decimal> smallest(BigDecimal value) {
    int scale = Math.max(0, value.scale());
    int precision = Math.max(1, Math.max(scale, value.precision() - value.scale() + scale));
    return precision > DataType.Decimal.MAX_PRECISION
        ? Optional.empty()
        : Optional.of(new DataType.Decimal(precision, scale));
  }

  /** {@code -} before a number is part of the constant. */
  static TypedExpression.Literal negated(TypedExpression.Literal literal) {
    String value = literal.value().orElseThrow();
    if (literal.type() instanceof DataType.Double64) {
      return of(value.startsWith("-") ? value.substring(1) : "-" + value, literal.type());
    }
    BigDecimal negated = new BigDecimal(value).negate();
    return Kinds.isWhole(literal.type()) || negated.scale() == 0
        ? whole(negated.toBigInteger()).orElseThrow()
        : decimal(negated).orElseThrow();
  }

  /** The constant as one of another type, when it is exactly one. */
  static Optional<TypedExpression.Literal> as(TypedExpression.Literal literal, DataType type) {
    if (literal.value().isEmpty()) {
      return Optional.of(nothing(type));
    }
    String value = literal.value().get();
    if (literal.type() instanceof DataType.Text) {
      return read(value.strip(), type).map(canonical -> of(canonical, type));
    }
    return Kinds.isNumber(literal.type()) && Kinds.isNumber(type)
        ? number(value, type).map(canonical -> of(canonical, type))
        : Optional.empty();
  }

  /** Text as a value of the type, in canonical form; empty when it is none. */
  static Optional<String> read(String value, DataType type) {
    try {
      return switch (type) {
        case DataType.Date date -> Moments.date(value);
        case DataType.Timestamp time -> Moments.timestamp(value);
        case DataType.TimestampTz time -> Moments.instant(value);
        case DataType.Uuid uuid -> Optional.of(uuid(value));
        case DataType.Bool bool -> truth(value);
        case DataType.Int number -> number(value, type);
        case DataType.BigInt number -> number(value, type);
        case DataType.Decimal number -> number(value, type);
        case DataType.Double64 number -> number(value, type);
        case DataType.Text text -> Optional.of(value);
        case DataType.Json json -> JsonText.read(value);
        case DataType.Bytes bytes -> Optional.empty();
        case DataType.ArrayOf array -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> number(String value, DataType type) {
    if (value.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    if (Math.abs((long) number.scale()) > MAX_DIGITS) {
      return Optional.empty();
    }
    return switch (type) {
      case DataType.Int whole -> wholeDigits(number, 32);
      case DataType.BigInt whole -> wholeDigits(number, 64);
      case DataType.Decimal decimal -> decimalDigits(number, decimal);
      case DataType.Double64 binary ->
          Double.isInfinite(number.doubleValue())
              ? Optional.empty()
              : Optional.of(number.toPlainString());
      case DataType.Bool other -> Optional.empty();
      case DataType.Text other -> Optional.empty();
      case DataType.Date other -> Optional.empty();
      case DataType.Timestamp other -> Optional.empty();
      case DataType.TimestampTz other -> Optional.empty();
      case DataType.Uuid other -> Optional.empty();
      case DataType.Json other -> Optional.empty();
      case DataType.Bytes other -> Optional.empty();
      case DataType.ArrayOf other -> Optional.empty();
    };
  }

  private static Optional<String> wholeDigits(BigDecimal number, int bits) {
    if (number.stripTrailingZeros().scale() > 0) {
      return Optional.empty();
    }
    BigInteger whole = number.toBigInteger();
    return whole.bitLength() < bits ? Optional.of(whole.toString()) : Optional.empty();
  }

  private static Optional<String> decimalDigits(BigDecimal number, DataType.Decimal type) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() > type.scale()
        || plain.precision() - plain.scale() > type.precision() - type.scale()) {
      return Optional.empty();
    }
    return Optional.of(
        (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain).toPlainString());
  }

  private static Optional<String> truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "on", "1" -> Optional.of("true");
      case "false", "f", "no", "off", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }

  private static String uuid(String value) {
    if (value.length() != 36) {
      throw new NumberFormatException("a UUID has 36 characters");
    }
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException e) {
      throw new NumberFormatException(e.getMessage());
    }
  }
}
