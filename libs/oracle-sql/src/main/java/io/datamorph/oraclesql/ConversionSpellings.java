package io.datamorph.oraclesql;

import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/**
 * Texts read as values. A pattern cuts out what can be cast, and nothing where the text is
 * something else: PostgreSQL itself takes {@code 0x10}, {@code 1_000} and almost anything as a
 * date, and has no cast that gives NULL.
 */
final class ConversionSpellings {

  private static final String WHOLE = pattern("[+-]?[0-9]{1,100}");
  private static final String NUMBER =
      pattern("[+-]?(?:[0-9]{1,100}(?:\\.[0-9]{0,100})?|\\.[0-9]{1,100})(?:[eE][+-]?[0-9]{1,3})?");

  /** Days that exist. */
  private static final String DAY =
      "(?:(?!0000)[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
          + "-02-29)";

  private static final String TIME =
      "[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?";
  private static final String LOCAL = pattern(DAY + "(?:" + TIME + ")?");
  private static final String ZONED =
      pattern(DAY + TIME + "(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])");
  private static final String TRUTH = "^\\s*(?:t|true|y|yes|1|f|false|n|no|0)\\s*$";
  private static final String UUID = "^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$";

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("try_integer", ConversionSpellings::tried),
          entry("try_bigint", ConversionSpellings::tried),
          entry("try_decimal", ConversionSpellings::tried),
          entry("try_double", ConversionSpellings::tried),
          entry("try_date", ConversionSpellings::tried),
          entry("try_timestamp", ConversionSpellings::tried),
          entry("try_timestamptz", ConversionSpellings::tried));

  private ConversionSpellings() {}

  private static String tried(Call call, ExpressionSql sql) {
    return read(sql.ordered(call.arguments().get(0)), call.type());
  }

  /** A cast of a text, which is an error where it is no such value. */
  static String cast(TypedExpression text, DataType type, ExpressionSql sql) {
    String read = read(sql.ordered(text), type);
    String refused =
        "(%s || %s)::%s"
            .formatted(
                LiteralSql.text("no " + type.display() + ": "),
                sql.operand(text),
                SqlType.of(type));
    return "coalesce(" + read + ", " + refused + ")";
  }

  /** NULL where the text is no such value. */
  private static String read(String text, DataType type) {
    return switch (type) {
      case DataType.Int whole -> whole(text, "-2147483648", "2147483647", "integer");
      case DataType.BigInt whole ->
          whole(text, "-9223372036854775808", "9223372036854775807", "bigint");
      case DataType.Decimal decimal -> decimal(text, decimal);
      case DataType.Double64 floating -> floating(text);
      case DataType.Date date -> cut(text, pattern(DAY)) + "::date";
      case DataType.Timestamp time -> cut(text, LOCAL) + "::timestamp";
      case DataType.TimestampTz time ->
          "coalesce(%s::timestamptz, (%s::timestamp AT TIME ZONE 'UTC'))"
              .formatted(cut(text, ZONED), cut(text, LOCAL));
      case DataType.Bool bool -> matching(text, TRUTH, "boolean");
      case DataType.Uuid uuid -> matching(text, UUID, "uuid");
      case DataType.Text other -> text;
      case DataType.Json other -> text + "::json";
      case DataType.Bytes other -> throw none(type);
      case DataType.ArrayOf other -> throw none(type);
    };
  }

  private static IllegalArgumentException none(DataType type) {
    return new IllegalArgumentException("no text is read as " + type.display());
  }

  private static String matching(String text, String pattern, String type) {
    return "(CASE WHEN %1$s ~* %2$s THEN (%1$s)::%3$s END)"
        .formatted(text, LiteralSql.text(pattern), type);
  }

  private static String whole(String text, String least, String most, String type) {
    return "(CASE WHEN %1$s::numeric BETWEEN %2$s AND %3$s THEN %1$s::%4$s END)"
        .formatted(cut(text, WHOLE), least, most, type);
  }

  private static String decimal(String text, DataType.Decimal type) {
    return "(CASE WHEN abs(%1$s) < %2$s THEN %1$s::%3$s END)"
        .formatted(
            "round(" + cut(text, NUMBER) + "::numeric, " + type.scale() + ")",
            "1" + "0".repeat(type.precision() - type.scale()),
            SqlType.of(type));
  }

  /** What rounds to infinity is none; what is next to nothing is 0, where PostgreSQL would fail. */
  private static String floating(String text) {
    return ("(CASE WHEN abs(%1$s) < 1e-307 THEN 0::double precision"
            + " WHEN abs(%1$s) < 1.797693134862315807e308 THEN %1$s::double precision END)")
        .formatted(cut(text, NUMBER) + "::numeric");
  }

  private static String cut(String text, String pattern) {
    return "substring(" + text + ", " + LiteralSql.text(pattern) + ")";
  }

  private static String pattern(String value) {
    return "^\\s*(" + value + ")\\s*$";
  }
}
