package io.datamorph.spec.type;

/** Questions about types that operators and functions ask. */
public final class Kinds {

  private Kinds() {}

  public static boolean isWhole(DataType type) {
    return type instanceof DataType.Int || type instanceof DataType.BigInt;
  }

  /** Whole and decimal numbers. */
  public static boolean isExact(DataType type) {
    return isWhole(type) || type instanceof DataType.Decimal;
  }

  public static boolean isNumber(DataType type) {
    return isExact(type) || type instanceof DataType.Double64;
  }

  /** Both kinds of timestamp. */
  public static boolean isTime(DataType type) {
    return type instanceof DataType.Timestamp || type instanceof DataType.TimestampTz;
  }

  public static boolean isTextOrTime(DataType type) {
    return type instanceof DataType.Text || type instanceof DataType.Date || isTime(type);
  }

  /** Whether values have an order that every engine agrees on. */
  public static boolean hasOrder(DataType type) {
    return isNumber(type)
        || isTextOrTime(type)
        || type instanceof DataType.Bool
        || type instanceof DataType.Uuid;
  }

  /** Whether two values can be told equal. */
  public static boolean isComparable(DataType type) {
    return hasOrder(type) || type instanceof DataType.Bytes;
  }

  /** Whether every engine writes such a value as the same text. */
  public static boolean isTextOf(DataType type) {
    return type instanceof DataType.Text
        || isExact(type)
        || type instanceof DataType.Date
        || type instanceof DataType.Uuid;
  }

  /** The decimal that holds every value of an exact type; other types stay. */
  public static DataType asDecimal(DataType type) {
    return switch (type) {
      case DataType.Int whole -> new DataType.Decimal(10, 0);
      case DataType.BigInt whole -> new DataType.Decimal(19, 0);
      case DataType.Decimal decimal -> decimal;
      case DataType.Bool other -> other;
      case DataType.Double64 other -> other;
      case DataType.Text other -> other;
      case DataType.Date other -> other;
      case DataType.Timestamp other -> other;
      case DataType.TimestampTz other -> other;
      case DataType.Uuid other -> other;
      case DataType.Json other -> other;
      case DataType.Bytes other -> other;
      case DataType.ArrayOf other -> other;
    };
  }
}
