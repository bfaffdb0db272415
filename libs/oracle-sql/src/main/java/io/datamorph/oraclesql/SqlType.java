package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;

/** What PostgreSQL calls the types of the language. */
public final class SqlType {

  private SqlType() {}

  /** {@code decimal(12,2)} becomes {@code numeric(12, 2)}. */
  public static String of(DataType type) {
    return switch (type) {
      case DataType.Bool bool -> "boolean";
      case DataType.Int whole -> "integer";
      case DataType.BigInt whole -> "bigint";
      case DataType.Decimal decimal -> numeric(decimal.precision(), decimal.scale());
      case DataType.Double64 floating -> "double precision";
      case DataType.Text text -> "text";
      case DataType.Date date -> "date";
      case DataType.Timestamp timestamp -> "timestamp";
      case DataType.TimestampTz timestamp -> "timestamptz";
      case DataType.Uuid uuid -> "uuid";
      case DataType.Json json -> "json";
      case DataType.Bytes bytes -> "bytea";
      case DataType.ArrayOf array -> of(array.element()) + "[]";
    };
  }

  static String numeric(int precision, int scale) {
    return "numeric(" + precision + ", " + scale + ")";
  }
}
