package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import java.util.Optional;

/** Constants, exactly and in their type: {@code 1.50} is {@code F.lit("1.50").cast(...)}. */
final class Literals {

  private Literals() {}

  static Python emit(TypedExpression.Literal literal) {
    return literal
        .value()
        .map(value -> emit(value, literal.type()))
        .orElseGet(() -> SparkTypes.cast(lit(Python.atom("None")), literal.type()));
  }

  /** {@code F.lit(5)}. */
  static Python number(long value) {
    return lit(Python.atom(Long.toString(value)));
  }

  /** {@code F.lit("text")}. */
  static Python text(String value) {
    return lit(PythonText.literal(value));
  }

  /** The whole number that a constant expression is, if it is one. */
  static Optional<Integer> wholeNumber(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Literal literal ->
          literal.value().filter(digits -> digits.matches("-?[0-9]+")).map(Integer::valueOf);
      case TypedExpression.Cast cast -> wholeNumber(cast.operand());
      case TypedExpression.Negate negate -> wholeNumber(negate.operand()).map(n -> -n);
      default -> Optional.empty();
    };
  }

  /** A plain Python value where PySpark takes one for the same constant, as in {@code isin}. */
  static Optional<Python> plainValue(TypedExpression expression) {
    return switch (expression) {
      case TypedExpression.Literal literal when literal.type() instanceof DataType.Text ->
          literal.value().map(PythonText::literal);
      case TypedExpression.Literal literal when literal.type() instanceof DataType.Int ->
          literal.value().map(Python::atom);
      default -> Optional.empty();
    };
  }

  /** The text that a constant expression is, if it is one. */
  static Optional<String> constantText(TypedExpression expression) {
    return expression instanceof TypedExpression.Literal literal
            && literal.type() instanceof DataType.Text
        ? literal.value()
        : Optional.empty();
  }

  private static Python emit(String value, DataType type) {
    return switch (type) {
      case DataType.Bool bool -> lit(Python.atom(value.equals("true") ? "True" : "False"));
      case DataType.Int integer -> lit(Python.atom(value));
      case DataType.BigInt bigint -> SparkTypes.cast(lit(Python.atom(value)), type);
      case DataType.Double64 number -> doubleOf(value);
      case DataType.Text text -> text(value);
      case DataType.Uuid uuid -> text(value);
      case DataType.Json json -> text(value);
      case DataType.Bytes bytes -> Python.call("F.unhex", text(value.replaceFirst("^\\\\x", "")));
      case DataType.Decimal decimal -> SparkTypes.cast(text(value), type);
      case DataType.Date date -> SparkTypes.cast(text(value), type);
      case DataType.Timestamp timestamp -> SparkTypes.cast(text(value), type);
      case DataType.TimestampTz instant -> SparkTypes.cast(text(value), type);
      case DataType.ArrayOf array ->
          throw new NotCompilableException("a constant of type " + type.display());
    };
  }

  private static Python doubleOf(String value) {
    double number = Double.parseDouble(value);
    return Double.isFinite(number)
        ? lit(Python.atom(Double.toString(number)))
        : SparkTypes.cast(text(value), new DataType.Double64());
  }

  private static Python lit(Python value) {
    return Python.call("F.lit", value);
  }
}
