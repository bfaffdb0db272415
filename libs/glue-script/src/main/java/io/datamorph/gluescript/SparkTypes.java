package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;

/** How Spark writes the types of the language. */
final class SparkTypes {

  private SparkTypes() {}

  /** {@code decimal(12,2)} is {@code decimal(12,2)}, {@code integer} is {@code int}. */
  static String of(DataType type) {
    return switch (type) {
      case DataType.Bool bool -> "boolean";
      case DataType.Int integer -> "int";
      case DataType.BigInt bigint -> "bigint";
      case DataType.Decimal decimal -> decimal.display();
      case DataType.Double64 number -> "double";
      case DataType.Text text -> "string";
      case DataType.Date date -> "date";
      case DataType.Timestamp timestamp -> "timestamp_ntz";
      case DataType.TimestampTz instant -> "timestamp";
      // PostgreSQL turns the text back into its own type when the row is written.
      case DataType.Uuid uuid -> "string";
      case DataType.Json json -> "string";
      case DataType.Bytes bytes -> "binary";
      case DataType.ArrayOf array -> "array<" + of(array.element()) + ">";
    };
  }

  /** {@code value.cast("type")}. */
  static Python cast(Python value, DataType type) {
    return value.method("cast", PythonText.literal(of(type)));
  }
}
