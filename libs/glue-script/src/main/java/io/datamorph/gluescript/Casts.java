package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;

/**
 * Conversions. Spark in ANSI mode makes an impossible one an error, as the language wants; what it
 * does differently is put right here.
 */
final class Casts {

  private Casts() {}

  static Python emit(Python operand, TypedExpression.Cast cast) {
    DataType from = cast.operand().type();
    return switch (cast.type()) {
      case DataType.Int integer -> toWhole(operand, from, integer);
      case DataType.BigInt bigint -> toWhole(operand, from, bigint);
      case DataType.Text text -> toText(operand, from);
      case DataType.Uuid uuid -> toUuid(operand, from);
      case DataType.Json json -> toText(operand, from);
      case DataType.Bool bool -> plain(operand, from, bool);
      case DataType.Decimal decimal -> plain(operand, from, decimal);
      case DataType.Double64 number -> plain(operand, from, number);
      case DataType.Date date -> plain(operand, from, date);
      case DataType.Timestamp timestamp -> plain(operand, from, timestamp);
      case DataType.TimestampTz instant -> plain(operand, from, instant);
      case DataType.Bytes bytes -> plain(operand, from, bytes);
      case DataType.ArrayOf array -> plain(operand, from, array);
    };
  }

  /** Spark would cut the digits behind the point; the language rounds half away from zero. */
  private static Python toWhole(Python operand, DataType from, DataType to) {
    boolean hasFraction =
        from instanceof DataType.Double64
            || (from instanceof DataType.Decimal decimal && decimal.scale() > 0);
    Python whole = hasFraction ? Python.call("F.round", operand, Python.atom("0")) : operand;
    return plain(whole, from, to);
  }

  private static Python toText(Python operand, DataType from) {
    Python text = plain(operand, from, new DataType.Text());
    // Spark shows an instant without its zone, which is always UTC here.
    return from instanceof DataType.TimestampTz
        ? Python.call("F.concat", text, Literals.text("+00"))
        : text;
  }

  private static Python toUuid(Python operand, DataType from) {
    return from instanceof DataType.Uuid ? operand : Python.call("F.lower", operand);
  }

  private static Python plain(Python operand, DataType from, DataType to) {
    return SparkTypes.of(from).equals(SparkTypes.of(to)) ? operand : SparkTypes.cast(operand, to);
  }
}
