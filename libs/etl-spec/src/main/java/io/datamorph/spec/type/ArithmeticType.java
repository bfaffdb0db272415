package io.datamorph.spec.type;

/** Precision and scale of exact arithmetic. */
public final class ArithmeticType {

  private static final int MAX = DataType.Decimal.MAX_PRECISION;
  private static final int LEAST_SCALE = 6;
  private static final DataType.Decimal QUOTIENT = new DataType.Decimal(MAX, 10);

  private ArithmeticType() {}

  /** One digit more than the larger operand, for the carry. */
  public static DataType.Decimal sum(DataType.Decimal left, DataType.Decimal right) {
    int scale = Math.max(left.scale(), right.scale());
    int before = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
    return new DataType.Decimal(Math.min(MAX, before + scale + 1), scale);
  }

  /** All digits of both; over 38 the digits before the point stay and the scale is cut. */
  public static DataType.Decimal product(DataType.Decimal left, DataType.Decimal right) {
    int scale = left.scale() + right.scale();
    int precision = left.precision() + right.precision();
    if (precision <= MAX) {
      return new DataType.Decimal(precision, scale);
    }
    int before = precision - scale;
    int kept = Math.min(scale, Math.max(LEAST_SCALE, MAX - before));
    return new DataType.Decimal(MAX, kept);
  }

  /** The exact quotient is rounded half away from zero to this type. */
  public static DataType.Decimal quotient() {
    return QUOTIENT;
  }
}
