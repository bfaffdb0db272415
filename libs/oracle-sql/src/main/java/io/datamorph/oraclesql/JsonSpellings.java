package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.function.JsonPath;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.Literal;
import java.util.Map;

/**
 * Functions of JSON documents. Zeros at the end of numbers go, because Spark's reader drops them.
 */
final class JsonSpellings {

  /** Texts are taken whole, so that a number inside of one stays as it is. */
  private static final String ZEROS =
      "(\"(?:[^\"\\\\]|\\\\.)*\")|(\\.[0-9]*[1-9])0+(?![0-9])|\\.0+(?![0-9])";

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("json_text", JsonSpellings::text),
          entry("json_get", JsonSpellings::part),
          entry(
              "json_array_length",
              of("(CASE json_typeof({0}) WHEN 'array' THEN json_array_length({0}) END)")));

  private JsonSpellings() {}

  private static String text(Call call, ExpressionSql sql) {
    String value = at(call, "->", sql);
    String text = at(call, "->>", sql);
    return "(CASE json_typeof(%1$s) WHEN 'string' THEN %2$s WHEN 'boolean' THEN %2$s"
            .formatted(value, text)
        + " WHEN 'number' THEN trim_scale((%s)::numeric)::text END)".formatted(text);
  }

  private static String part(Call call, ExpressionSql sql) {
    String value = at(call, "->", sql);
    return "(CASE WHEN json_typeof(%1$s) IN ('array', 'object') THEN regexp_replace((%1$s)::text, %2$s, '\\1\\2', 'g')::json END)"
        .formatted(value, LiteralSql.text(ZEROS));
  }

  /**
   * {@code a.b[0]} becomes {@code doc::json -> 'a' -> 'b' -> 0}; without the cast the guard's
   * parser would take a document in parentheses for a lambda.
   */
  private static String at(Call call, String last, ExpressionSql sql) {
    StringBuilder path = new StringBuilder(sql.operand(call.arguments().get(0))).append("::json");
    var steps = JsonPath.of(((Literal) call.arguments().get(1)).value().orElseThrow()).steps();
    for (int index = 0; index < steps.size(); index++) {
      path.append(index == steps.size() - 1 ? " " + last + " " : " -> ")
          .append(
              switch (steps.get(index)) {
                case JsonPath.Key(var name) -> LiteralSql.text(name);
                case JsonPath.Index(var number) -> Integer.toString(number);
              });
    }
    return path.toString();
  }
}
