package io.datamorph.oraclesql;

import static io.datamorph.oraclesql.Spelling.byArity;
import static io.datamorph.oraclesql.Spelling.of;
import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/** Functions of text; characters are code points, and case is that of all languages. */
final class TextSpellings {

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("lower", of("(lower({0 letters}) COLLATE ucs_basic)")),
          entry("upper", of("(upper({0 letters}) COLLATE ucs_basic)")),
          entry("initcap", of(TextSpellings.INITCAP)),
          entry("trim", byArity(1, "trim({0})", "btrim({0}, {1})")),
          entry("ltrim", byArity(1, "ltrim({0})", "ltrim({0}, {1})")),
          entry("rtrim", byArity(1, "rtrim({0})", "rtrim({0}, {1})")),
          entry("length", of("length({0})")),
          entry("substring", byArity(2, "substring({0}, {1})", "substring({0}, {1}, {2})")),
          entry("left", of("left({0}, {1})")),
          entry("right", of("right({0}, {1})")),
          entry("replace", of("replace({0}, {1}, {2})")),
          entry("translate", of("translate({0}, {1}, {2})")),
          // The gateway's guard keeps repeat out, which makes large texts of nothing.
          entry("repeat", of("rpad('', {1} * length({0}), {0})")),
          entry("concat", TextSpellings::concat),
          entry("concat_ws", of("concat_ws({*})")),
          entry("split_part", of("split_part({0}, {1}, {2})")),
          entry("starts_with", of("starts_with({0}, {1})")),
          entry("ends_with", of("(right({0}, length({1})) = {1})")),
          entry("contains", of("(strpos({0}, {1}) > 0)")),
          entry("lpad", of("lpad({0}, {1}, {2})")),
          entry("rpad", of("rpad({0}, {1}, {2})")),
          entry("reverse", of("reverse({0})")),
          entry("position", of("strpos({1}, {0})")));

  /**
   * Words are what single blanks divide: PostgreSQL's own would also see one behind a hyphen. Of a
   * single letter it gives the title case. The rest is made small within its word, where a sigma at
   * the end has a form of its own.
   */
  private static final String INITCAP =
      "CASE WHEN {0} = '' THEN '' ELSE (SELECT string_agg((initcap(left(word, 1) COLLATE unicode)"
          + " || substring(lower(word COLLATE unicode),"
          + " 1 + length(lower(left(word, 1) COLLATE unicode)))) COLLATE ucs_basic,"
          + " ' ' ORDER BY place)"
          + " FROM unnest(string_to_array({0}, ' ')) WITH ORDINALITY AS words (word, place)) END";

  private TextSpellings() {}

  /** A constant alone would be of no type to PostgreSQL. */
  private static String concat(Call call, ExpressionSql sql) {
    return call.arguments().size() == 1
        ? "(" + sql.operand(call.arguments().getFirst()) + ")::text"
        : "(" + sql.joined(call.arguments().stream(), " || ") + ")";
  }
}
