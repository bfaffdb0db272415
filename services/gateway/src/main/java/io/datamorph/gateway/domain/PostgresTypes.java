package io.datamorph.gateway.domain;

import io.datamorph.spec.type.DataType;
import java.util.Map;

/**
 * Types of PostgreSQL and of the spec language.
 *
 * <p>A {@code numeric} without precision is {@code decimal(38,18)}, as Spark reads it; one of more
 * than 38 digits is cut to 38. Types the language has no word for are text.
 */
public final class PostgresTypes {

  private static final int NO_MODIFIER = -1;
  private static final int HEADER = 4;
  private static final int SCALE_BITS = 0x7ff;
  private static final int SCALE_SIGN = 1024;
  private static final int UNCONSTRAINED_SCALE = 18;

  private static final Map<String, DataType> PLAIN =
      Map.ofEntries(
          Map.entry("bool", new DataType.Bool()),
          Map.entry("int2", new DataType.Int()),
          Map.entry("int4", new DataType.Int()),
          Map.entry("int8", new DataType.BigInt()),
          Map.entry("float4", new DataType.Double64()),
          Map.entry("float8", new DataType.Double64()),
          Map.entry("date", new DataType.Date()),
          Map.entry("timestamp", new DataType.Timestamp()),
          Map.entry("timestamptz", new DataType.TimestampTz()),
          Map.entry("uuid", new DataType.Uuid()),
          Map.entry("json", new DataType.Json()),
          Map.entry("jsonb", new DataType.Json()),
          Map.entry("bytea", new DataType.Bytes()));

  private PostgresTypes() {}

  /**
   * The spec language's word for a column's type.
   *
   * @param name as in {@code pg_type.typname}: {@code int4}, {@code numeric}, {@code _text} for an
   *     array; of a domain, that of its base type
   * @param modifier as in {@code pg_attribute.atttypmod}
   */
  public static DataType read(String name, int modifier) {
    if (name.length() > 1 && name.startsWith("_")) {
      return new DataType.ArrayOf(read(name.substring(1), modifier));
    }
    return name.equals("numeric")
        ? decimal(modifier)
        : PLAIN.getOrDefault(name, new DataType.Text());
  }

  /** The type as PostgreSQL writes it. */
  public static String write(DataType type) {
    return switch (type) {
      case DataType.Bool any -> "boolean";
      case DataType.Int any -> "integer";
      case DataType.BigInt any -> "bigint";
      case DataType.Decimal decimal ->
          "numeric(" + decimal.precision() + "," + decimal.scale() + ")";
      case DataType.Double64 any -> "double precision";
      case DataType.Text any -> "text";
      case DataType.Date any -> "date";
      case DataType.Timestamp any -> "timestamp without time zone";
      case DataType.TimestampTz any -> "timestamp with time zone";
      case DataType.Uuid any -> "uuid";
      case DataType.Json any -> "jsonb";
      case DataType.Bytes any -> "bytea";
      case DataType.ArrayOf array -> write(array.element()) + "[]";
    };
  }

  private static DataType decimal(int modifier) {
    int most = DataType.Decimal.MAX_PRECISION;
    if (modifier == NO_MODIFIER) {
      return new DataType.Decimal(most, UNCONSTRAINED_SCALE);
    }
    int packed = modifier - HEADER;
    int precision = (packed >> 16) & 0xffff;
    // Eleven bits with a sign: PostgreSQL 15 and newer know numeric(3,-2) and numeric(3,5).
    int scale = ((packed & SCALE_BITS) ^ SCALE_SIGN) - SCALE_SIGN;
    int digits = Math.min(most, scale < 0 ? precision - scale : Math.max(precision, scale));
    return new DataType.Decimal(digits, Math.clamp(scale, 0, digits));
  }
}
