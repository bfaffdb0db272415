package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/**
 * Conversions that give NULL instead of an error: a pattern cuts out what can be cast, and nothing
 * where the text is something else.
 */
final class ConversionSpellings {

  private static final String WHOLE = pattern("[+-]?[0-9]{1,100}");
  private static final String NUMBER =
      pattern("[+-]?(?:[0-9]{1,100}(?:\\.[0-9]{0,100})?|\\.[0-9]{1,100})");
  private static final String FLOATING =
      pattern("[+-]?(?:[0-9]{1,100}(?:\\.[0-9]{0,100})?|\\.[0-9]{1,100})(?:[eE][+-]?[0-9]{1,3})?");

  /** Days that exist: PostgreSQL 15 has no way to ask before casting. */
  private static final String DAY =
      "(?:(?!0000)[0-9][0-9][0-9][0-9]-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
          + "|(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
          + "-02-29)";

  private static final String TIME =
      "[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?";
  private static final String OFFSET = "(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])";

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("try_integer", whole("-2147483648", "2147483647")),
          entry("try_bigint", whole("-9223372036854775808", "9223372036854775807")),
          entry("try_decimal", ConversionSpellings::decimal),
          entry("try_double", ConversionSpellings::floating),
          entry("try_date", of(cut(pattern(DAY)) + "::date")),
          entry("try_timestamp", of(cut(pattern(DAY + "(?:" + TIME + ")?")) + "::timestamp")),
          entry(
              "try_timestamptz",
              of(
                  "coalesce(%s::timestamptz, (%s::timestamp AT TIME ZONE 'UTC'))"
                      .formatted(
                          cut(pattern(DAY + TIME + OFFSET)),
                          cut(pattern(DAY + "(?:" + TIME + ")?"))))));

  private ConversionSpellings() {}

  private static Spelling whole(String least, String most) {
    String number = cut(WHOLE) + "::numeric";
    return of(
        "(CASE WHEN %1$s BETWEEN %2$s AND %3$s THEN %1$s::{type} END)"
            .formatted(number, least, most));
  }

  private static String decimal(Call call, ExpressionSql sql) {
    DataType.Decimal type = (DataType.Decimal) call.type();
    String rounded = "round(" + cut(NUMBER) + "::numeric, " + type.scale() + ")";
    return of("(CASE WHEN abs(%1$s) < %2$s THEN %1$s::{type} END)"
            .formatted(rounded, "1" + "0".repeat(type.precision() - type.scale())))
        .emit(call, sql);
  }

  /** What rounds to infinity is none; what is next to nothing is 0, where PostgreSQL would fail. */
  private static String floating(Call call, ExpressionSql sql) {
    return of("(CASE WHEN abs(%1$s) < 1e-307 THEN 0::double precision"
                .formatted(cut(FLOATING) + "::numeric")
            + " WHEN abs(%1$s) < 1.797693134862315807e308 THEN %1$s::double precision END)"
                .formatted(cut(FLOATING) + "::numeric"))
        .emit(call, sql);
  }

  private static String cut(String pattern) {
    return "substring({0 ordered}, " + LiteralSql.text(pattern) + ")";
  }

  private static String pattern(String value) {
    return "^ *(" + value + ") *$";
  }
}
