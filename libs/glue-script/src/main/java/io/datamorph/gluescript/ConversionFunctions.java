package io.datamorph.gluescript;

import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts read as values. Spark's {@code try_cast} takes more texts than the language, such as {@code
 * 2024-02-29 and more} for a date, so a pattern stands before it.
 */
final class ConversionFunctions {

  private static final String WHOLE = "[+-]?[0-9]{1,100}";
  private static final String NUMBER =
      "[+-]?([0-9]{1,100}(\\.[0-9]{0,100})?|\\.[0-9]{1,100})([eE][+-]?[0-9]{1,3})?";
  private static final String DAY = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME =
      "[ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?";
  private static final String OFFSET = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])";
  private static final String UUID = "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\z";

  static final Map<String, Spelling> ALL =
      Map.ofEntries(
          entry("try_integer", ConversionFunctions::tried),
          entry("try_bigint", ConversionFunctions::tried),
          entry("try_decimal", ConversionFunctions::tried),
          entry("try_double", ConversionFunctions::tried),
          entry("try_date", ConversionFunctions::tried),
          entry("try_timestamp", ConversionFunctions::tried),
          entry("try_timestamptz", ConversionFunctions::tried));

  private ConversionFunctions() {}

  private static Python tried(Call call, List<Python> arguments, Expressions expressions) {
    return read(arguments.get(0), call.type()).orElseThrow();
  }

  /**
   * A cast of a text, which is an error where it is no such value; empty where Spark's own is just
   * that.
   */
  static Optional<Python> cast(Python text, DataType type) {
    return switch (type) {
      case DataType.Int own -> Optional.empty();
      case DataType.BigInt own -> Optional.empty();
      case DataType.Bool own -> Optional.empty();
      case DataType.Decimal own -> Optional.empty();
      case DataType.Uuid uuid ->
          Optional.of(uuid(text.method("rlike", PythonText.literal(UUID)), text));
      case DataType.Double64 number -> Optional.of(orRefuse(text, number));
      case DataType.Date date -> Optional.of(orRefuse(text, date));
      case DataType.Timestamp time -> Optional.of(orRefuse(text, time));
      case DataType.TimestampTz time -> Optional.of(orRefuse(text, time));
      case DataType.Text other -> Optional.empty();
      case DataType.Json other -> Optional.empty();
      case DataType.Bytes other -> Optional.empty();
      case DataType.ArrayOf other -> Optional.empty();
    };
  }

  /** What no cast reads is cast too, and so is shown in its message. */
  private static Python orRefuse(Python text, DataType type) {
    Python refused = Python.call("F.concat", Literals.text("no " + type.display() + ": "), text);
    return Python.call(
        "F.coalesce", read(text, type).orElseThrow(), SparkTypes.cast(refused, type));
  }

  /** Spark keeps a UUID as text, in lower case. */
  private static Python uuid(Python isUuid, Python text) {
    Python wrong =
        Python.connected(
            Python.Level.AND, "&", List.of(text.method("isNotNull"), isUuid.prefixed("~")));
    return Python.call(
            "F.when", wrong, Python.call("F.raise_error", Literals.text("a text that is no uuid")))
        .method("otherwise", Python.call("F.lower", text));
  }

  /** NULL where the text is no such value. */
  private static Optional<Python> read(Python text, DataType type) {
    return switch (type) {
      case DataType.Int whole -> Optional.of(read(text, WHOLE, type));
      case DataType.BigInt whole -> Optional.of(read(text, WHOLE, type));
      case DataType.Decimal decimal -> Optional.of(read(text, NUMBER, type));
      case DataType.Double64 number -> Optional.of(floating(text, type));
      case DataType.Date date -> Optional.of(read(text, DAY, type));
      case DataType.Timestamp time -> Optional.of(read(text, DAY + "(" + TIME + ")?", type));
      case DataType.TimestampTz time ->
          Optional.of(read(text, DAY + "(" + TIME + OFFSET + "?)?", type));
      case DataType.Bool other -> Optional.empty();
      case DataType.Text other -> Optional.empty();
      case DataType.Uuid other -> Optional.empty();
      case DataType.Json other -> Optional.empty();
      case DataType.Bytes other -> Optional.empty();
      case DataType.ArrayOf other -> Optional.empty();
    };
  }

  private static Python read(Python text, String texts, DataType type) {
    return Python.call("F.when", matches(text, texts), tried(text, type));
  }

  /** What rounds to infinity is none; what is next to nothing is 0. */
  private static Python floating(Python text, DataType type) {
    Python number = tried(text, type);
    Python size = Python.call("F.abs", number);
    Python none = Python.comparison(">", size, Python.atom("F.lit(1.7976931348623157E308)"));
    Python nothing = Python.comparison("<", size, Python.atom("F.lit(1.0E-307)"));
    return Python.call(
        "F.when",
        Python.connected(Python.Level.AND, "&", List.of(matches(text, NUMBER), none.prefixed("~"))),
        Python.call("F.when", nothing, Python.atom("F.lit(0.0)")).method("otherwise", number));
  }

  private static Python matches(Python text, String texts) {
    return text.method("rlike", PythonText.literal("^\\s*" + texts + "\\s*\\z"));
  }

  private static Python tried(Python text, DataType type) {
    return text.method("try_cast", PythonText.literal(SparkTypes.of(type)));
  }
}
