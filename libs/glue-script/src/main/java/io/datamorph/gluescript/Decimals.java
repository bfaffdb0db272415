package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataType.Decimal;

/**
 * The types that Spark gives to decimal results. They differ from the language's where 38 digits
 * are not enough: Spark then cuts digits behind the point that the language keeps.
 */
final class Decimals {

  private static final int MAX = Decimal.MAX_PRECISION;

  /** Spark keeps at least so many digits behind the point when it has to cut. */
  private static final int LEAST_SCALE = 6;

  private Decimals() {}

  /** A whole number's decimal type beside a decimal; a decimal's own. */
  static Decimal of(DataType exact) {
    return switch (exact) {
      case DataType.Int integer -> new Decimal(10, 0);
      case DataType.BigInt bigint -> new Decimal(19, 0);
      case Decimal decimal -> decimal;
      default ->
          throw new NotCompilableException("arithmetic on a value of type " + exact.display());
    };
  }

  static boolean isExact(DataType type) {
    return type instanceof DataType.Int
        || type instanceof DataType.BigInt
        || type instanceof Decimal;
  }

  static int whole(Decimal type) {
    return type.precision() - type.scale();
  }

  /** Whether every value of the one type is a value of the other, unchanged. */
  static boolean isWidening(DataType from, DataType to) {
    if (!isExact(from) || !(to instanceof Decimal wider)) {
      return from instanceof DataType.Int && to instanceof DataType.BigInt;
    }
    Decimal narrower = of(from);
    return whole(wider) >= whole(narrower) && wider.scale() >= narrower.scale();
  }

  /** What Spark makes of {@code a + b}. */
  static Decimal sum(Decimal a, Decimal b) {
    int scale = Math.max(a.scale(), b.scale());
    return adjusted(Math.max(whole(a), whole(b)) + scale + 1, scale);
  }

  /** What Spark makes of {@code a * b}. */
  static Decimal product(Decimal a, Decimal b) {
    return adjusted(a.precision() + b.precision() + 1, a.scale() + b.scale());
  }

  /** What Spark makes of {@code a / b}. */
  static Decimal quotient(Decimal a, Decimal b) {
    int scale = Math.max(LEAST_SCALE, a.scale() + b.precision() + 1);
    return adjusted(whole(a) + b.scale() + scale, scale);
  }

  /** Spark's DecimalType.adjustPrecisionScale. */
  private static Decimal adjusted(int precision, int scale) {
    if (precision <= MAX) {
      return new Decimal(precision, scale);
    }
    int cut = Math.max(MAX - (precision - scale), Math.min(scale, LEAST_SCALE));
    return new Decimal(MAX, cut);
  }
}
