package io.datamorph.fuzz.generate;

import io.datamorph.spec.type.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values of each type, as PostgreSQL reads them and mostly as the language does: few usual ones, so
 * that keys meet and rows repeat, and some on the edges.
 */
final class Values {

  private static final List<String> WHOLE =
      List.of("0", "1", "2", "3", "5", "-1", "-7", "10", "42");
  private static final List<String> FRACTIONS =
      List.of("0", "1", "2.5", "-2.5", "0.01", "-0.05", "1.005", "19.99", "999.99", "-3", "0.5");
  private static final List<String> BINARY =
      List.of("0", "1", "2.5", "-2.5", "0.5", "0.25", "-0.125", "100", "-3", "1.5", "1024.75");
  private static final List<String> TEXTS =
      List.of(
          "", "a", "A", "ab", "aB", "Ab", "b", "B", "z", "abc", "a b", "a,b,c", "10", "2", "x y z");
  private static final List<String> STRANGE_TEXTS =
      List.of(
          " ",
          " a ",
          "ä",
          "Ä",
          "ß",
          "é",
          "e\u0301",
          "İ",
          "ı",
          "ǆ",
          "Σας",
          "中文",
          "😀",
          "a😀b",
          "it's",
          "say \"x\"",
          "%",
          "_",
          "100%",
          "a_b",
          "\\",
          "a\\b",
          "a\nb",
          "a\tb",
          "\n",
          "NULL",
          "null",
          "-0",
          "1e3",
          "  2",
          "o'neil-mc donald",
          "{}",
          "2024-01-31",
          "a\r\nb",
          "\u00a0a",
          "$1",
          "~");
  private static final List<String> DATES =
      List.of("2024-01-31", "2024-02-29", "2023-12-31", "2024-01-01", "2024-02-01", "2023-03-15");
  private static final List<String> STRANGE_DATES =
      List.of(
          "1970-01-01",
          "1969-12-31",
          "1900-02-28",
          "2000-02-29",
          "1582-10-15",
          "9999-12-31",
          "0001-01-01",
          "2020-12-28",
          "2021-01-03");
  private static final List<String> TIMES =
      List.of(
          "2024-01-31 10:15:00",
          "2024-02-29 23:59:59",
          "2024-01-01 00:00:00",
          "2023-12-31 12:30:45.5");
  private static final List<String> STRANGE_TIMES =
      List.of(
          "2024-03-10 02:30:00",
          "1969-12-31 23:59:59.999999",
          "1970-01-01 00:00:00.000001",
          "2024-03-31 01:30:00.123456",
          "1900-01-01 00:00:00",
          "9999-12-31 23:59:59.999999");
  private static final List<String> UUIDS =
      List.of(
          "00000000-0000-0000-0000-000000000001",
          "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
          "f47ac10b-58cc-4372-a567-0e02b2c3d479");
  private static final List<String> JSONS =
      List.of(
          "[1, 2, 3]",
          "[]",
          "{\"a\": 1}",
          "null",
          "\"x\"",
          "[null, \"ä\"]",
          "[{\"b\": [1]}, true]",
          "12.50",
          "[1.0, 1e2]");
  private static final List<String> BYTES = List.of("\\x", "\\x00ff", "\\x61", "\\x6162");

  private Values() {}

  /** The usual ones. */
  static List<String> usual(DataType type) {
    return switch (type) {
      case DataType.Bool bool -> List.of("true", "false");
      case DataType.Int number -> WHOLE;
      case DataType.BigInt number -> WHOLE;
      case DataType.Decimal decimal -> fitting(FRACTIONS, decimal);
      case DataType.Double64 number -> BINARY;
      case DataType.Text text -> TEXTS;
      case DataType.Date date -> DATES;
      case DataType.Timestamp time -> TIMES;
      case DataType.TimestampTz time -> TIMES.stream().map(Values::instant).toList();
      case DataType.Uuid uuid -> UUIDS;
      case DataType.Json json -> JSONS;
      case DataType.Bytes bytes -> BYTES;
      case DataType.ArrayOf(var element) -> arrays(element);
    };
  }

  /** Those on the edges. */
  static List<String> strange(DataType type) {
    return switch (type) {
      case DataType.Bool bool -> usual(type);
      case DataType.Int number -> List.of("2147483647", "-2147483648", "1000000", "-999");
      case DataType.BigInt number ->
          List.of("9223372036854775807", "-9223372036854775808", "3000000000", "-1000000000000");
      case DataType.Decimal decimal -> edges(decimal);
      case DataType.Double64 number ->
          List.of("-0", "1e10", "1e-7", "0.1", "1234567.891", "NaN", "Infinity", "-Infinity");
      case DataType.Text text -> STRANGE_TEXTS;
      case DataType.Date date -> STRANGE_DATES;
      case DataType.Timestamp time -> STRANGE_TIMES;
      case DataType.TimestampTz time -> STRANGE_TIMES.stream().map(Values::instant).toList();
      case DataType.Uuid uuid -> usual(type);
      case DataType.Json json -> usual(type);
      case DataType.Bytes bytes -> usual(type);
      case DataType.ArrayOf array -> usual(type);
    };
  }

  private static String instant(String time) {
    return time + "+00";
  }

  private static List<String> fitting(List<String> numbers, DataType.Decimal type) {
    return numbers.stream()
        .map(number -> new BigDecimal(number).setScale(type.scale(), RoundingMode.HALF_UP))
        .filter(number -> number.precision() <= type.precision())
        .map(BigDecimal::toPlainString)
        .distinct()
        .toList();
  }

  private static List<String> edges(DataType.Decimal type) {
    BigDecimal most =
        BigDecimal.TEN.pow(type.precision()).subtract(BigDecimal.ONE).movePointLeft(type.scale());
    BigDecimal least = BigDecimal.ONE.movePointLeft(type.scale());
    return Stream.of(most, most.negate(), least, least.negate())
        .map(BigDecimal::toPlainString)
        .toList();
  }

  /** Array constants of PostgreSQL; elements in double quotes can be anything. */
  private static List<String> arrays(DataType element) {
    List<String> some = usual(element).stream().limit(4).map(Values::quoted).toList();
    return List.of(
        "{}",
        "{" + some.get(0) + "}",
        "{" + String.join(",", some) + "}",
        "{" + some.getLast() + ",NULL," + some.getFirst() + "}",
        "{NULL}");
  }

  private static String quoted(String element) {
    return "\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
