package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.List;
import java.util.Optional;

/**
 * Conversions. Spark in ANSI mode makes an impossible one an error, as the language wants; what it
 * does differently is put right here.
 */
final class Casts {

  /** Holds every double that is written without an exponent. */
  private static final DataType PLAIN_DOUBLES = new DataType.Decimal(38, 22);

  private Casts() {}

  static Python emit(Python operand, TypedExpression.Cast cast) {
    DataType from = cast.operand().type();
    return read(operand, from, cast.type()).orElseGet(() -> emit(operand, from, cast.type()));
  }

  private static Optional<Python> read(Python operand, DataType from, DataType type) {
    return from instanceof DataType.Text
        ? ConversionFunctions.cast(operand, type)
        : Optional.empty();
  }

  private static Python emit(Python operand, DataType from, DataType type) {
    return switch (type) {
      // The checker has rounded a fraction before: what is left to cut is nothing.
      case DataType.Int integer -> plain(operand, from, integer);
      case DataType.BigInt bigint -> plain(operand, from, bigint);
      case DataType.Text text -> toText(operand, from);
      case DataType.Uuid uuid -> plain(operand, from, uuid);
      case DataType.Json json -> from instanceof DataType.Json ? operand : toJson(operand);
      case DataType.Bool bool -> plain(operand, from, bool);
      case DataType.Decimal decimal -> toDecimal(operand, from, decimal);
      case DataType.Double64 number -> plain(operand, from, number);
      case DataType.Date date -> plain(operand, from, date);
      case DataType.Timestamp timestamp -> plain(operand, from, timestamp);
      case DataType.TimestampTz instant -> plain(operand, from, instant);
      case DataType.Bytes bytes -> plain(operand, from, bytes);
      case DataType.ArrayOf array -> plain(operand, from, array);
    };
  }

  private static Python toText(Python operand, DataType from) {
    return from instanceof DataType.Double64
        ? doubleToText(operand)
        : plain(operand, from, new DataType.Text());
  }

  /**
   * The shortest digits, as PostgreSQL writes them: {@code 1.5}, {@code 2}, {@code 1e+20}; Spark
   * writes {@code 1.5}, {@code 2.0}, {@code 1.0E20}.
   */
  private static Python doubleToText(Python number) {
    Python size = Python.call("F.abs", number);
    Python plain =
        replaced(
            SparkTypes.cast(SparkTypes.cast(number, PLAIN_DOUBLES), new DataType.Text()),
            "\\.?0+$",
            "");
    Python other = SparkTypes.cast(number, new DataType.Text());
    Python exponent = replaced(replaced(other, "(\\.0)?E([0-9])", "e+$2"), "(\\.0)?E-", "e-");
    return Python.call(
            "F.when",
            Python.comparison("==", number, Python.atom("F.lit(0.0)")),
            Literals.text("0"))
        .method(
            "when",
            Python.connected(
                Python.Level.AND,
                "&",
                List.of(
                    Python.comparison(">=", size, Python.atom("F.lit(0.0001)")),
                    Python.comparison("<", size, Python.atom("F.lit(1.0E15)")))),
            plain)
        .method("otherwise", replaced(exponent, "e([+-])([0-9])$", "e$10$2"));
  }

  private static Python replaced(Python text, String pattern, String replacement) {
    return Python.call(
        "F.regexp_replace", text, PythonText.literal(pattern), PythonText.literal(replacement));
  }

  /**
   * Spark keeps JSON as text and reads as far as it gets, so the text must be one value wherever it
   * stands: behind a name, and as the only element of an array.
   */
  private static Python toJson(Python text) {
    Python member = Python.call("F.concat", Literals.text("{\"v\":"), text, Literals.text("}"));
    Python element = Python.call("F.concat", Literals.text("["), text, Literals.text("]"));
    Python isMember =
        Python.call("F.schema_of_variant", Python.call("F.parse_json", member))
            .method("startswith", PythonText.literal("OBJECT"));
    Python isElement =
        Python.comparison("==", Python.call("F.json_array_length", element), Literals.number(1));
    Python isJson = Python.connected(Python.Level.AND, "&", List.of(isMember, isElement));
    return Python.call(
            "F.when",
            Python.connected(Python.Level.OR, "|", List.of(text.method("isNull"), isJson)),
            text)
        .method("otherwise", Python.call("F.raise_error", Literals.text("a text that is no JSON")));
  }

  /** Spark makes NULL of what is not finite. */
  private static Python toDecimal(Python operand, DataType from, DataType type) {
    Python decimal = plain(operand, from, type);
    Python infinite =
        Python.comparison(
            ">", Python.call("F.abs", operand), Python.atom("F.lit(1.7976931348623157E308)"));
    return from instanceof DataType.Double64
        ? Python.call(
                "F.when",
                infinite,
                SparkTypes.cast(
                    Python.call("F.raise_error", Literals.text("a double that is not finite")),
                    type))
            .method("otherwise", decimal)
        : decimal;
  }

  private static Python plain(Python operand, DataType from, DataType to) {
    return SparkTypes.of(from).equals(SparkTypes.of(to)) ? operand : SparkTypes.cast(operand, to);
  }
}
