package io.datamorph.spec.type;

import java.util.Optional;

/** The one type that values of two types are brought to, without loss as far as there is one. */
public final class CommonType {

  private CommonType() {}

  /** The smaller of the types that hold both; empty when the two do not fit together. */
  public static Optional<DataType> of(DataType one, DataType other) {
    if (one.equals(other)) {
      return Optional.of(one);
    }
    if (Kinds.isNumber(one) && Kinds.isNumber(other)) {
      return Optional.of(number(one, other));
    }
    if (isDay(one) && isDay(other)) {
      return Optional.of(rank(one) > rank(other) ? one : other);
    }
    return Optional.empty();
  }

  private static DataType number(DataType one, DataType other) {
    if (one instanceof DataType.Double64 || other instanceof DataType.Double64) {
      return new DataType.Double64();
    }
    if (Kinds.isWhole(one) && Kinds.isWhole(other)) {
      return new DataType.BigInt();
    }
    return decimal(
        (DataType.Decimal) Kinds.asDecimal(one), (DataType.Decimal) Kinds.asDecimal(other));
  }

  /** All digits before the point, and as many behind it as then fit. */
  private static DataType decimal(DataType.Decimal one, DataType.Decimal other) {
    int before = Math.max(one.precision() - one.scale(), other.precision() - other.scale());
    int scale = Math.max(one.scale(), other.scale());
    int kept = Math.min(scale, DataType.Decimal.MAX_PRECISION - before);
    return new DataType.Decimal(Math.max(1, before + kept), kept);
  }

  private static boolean isDay(DataType type) {
    return type instanceof DataType.Date || Kinds.isTime(type);
  }

  private static int rank(DataType type) {
    if (type instanceof DataType.Date) {
      return 0;
    }
    return type instanceof DataType.Timestamp ? 1 : 2;
  }
}
