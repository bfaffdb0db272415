package io.datamorph.oraclesql;

import static java.util.Map.entry;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions of the rows around the current one; an aggregate has the type that it has of groups.
 */
final class WindowSpellings {

  private static final DataType COUNT = new DataType.BigInt();

  private static final Map<String, Over> ROWS =
      Map.ofEntries(
          entry("row_number", WindowSpellings::plain),
          entry("rank", WindowSpellings::plain),
          entry("dense_rank", WindowSpellings::plain),
          entry("percent_rank", WindowSpellings::plain),
          entry("cume_dist", WindowSpellings::plain),
          entry("ntile", WindowSpellings::plain),
          entry("lag", WindowSpellings::plain),
          entry("lead", WindowSpellings::plain),
          entry("first_value", WindowSpellings::plain),
          entry("last_value", WindowSpellings::plain),
          entry("nth_value", WindowSpellings::plain),
          entry("count", WindowSpellings::count),
          entry("sum", WindowSpellings::sum),
          entry("avg", WindowSpellings::avg),
          entry("min", WindowSpellings::extreme),
          entry("max", WindowSpellings::extreme),
          entry("bool_and", WindowSpellings::plain),
          entry("bool_or", WindowSpellings::plain),
          entry("count_if", WindowSpellings::countIf),
          entry("stddev", WindowSpellings::plain),
          entry("stddev_pop", WindowSpellings::plain),
          entry("variance", WindowSpellings::plain),
          entry("var_pop", WindowSpellings::plain));

  /** How PostgreSQL spells a call over a window. */
  @FunctionalInterface
  private interface Over {

    /**
     * @param over {@code OVER w1} with a blank before it, which follows every call
     */
    String emit(WindowCall call, ExpressionSql sql, String over);
  }

  private WindowSpellings() {}

  /** {@code sum(amount) OVER w1} for the window of this name. */
  static String emit(WindowCall call, ExpressionSql sql, String window) {
    Over spelling = ROWS.get(call.function().name());
    if (spelling == null) {
      throw new IllegalArgumentException(
          "PostgreSQL's spelling of " + call.function().name() + " over a window is not known");
    }
    return spelling.emit(call, sql, " OVER " + window);
  }

  static Set<String> functions() {
    return ROWS.keySet();
  }

  private static String plain(WindowCall call, ExpressionSql sql, String over) {
    return call.arguments().stream()
            .map(ExpressionSql::typed)
            .map(sql::emit)
            .collect(Collectors.joining(", ", call.function().name() + "(", ")"))
        + over;
  }

  private static String count(WindowCall call, ExpressionSql sql, String over) {
    return call.arguments().isEmpty() ? "count(*)" + over : plain(call, sql, over);
  }

  private static String countIf(WindowCall call, ExpressionSql sql, String over) {
    return "count(CASE WHEN " + sql.emit(call.arguments().get(0)) + " THEN 1 END)" + over;
  }

  private static String sum(WindowCall call, ExpressionSql sql, String over) {
    String sum = plain(call, sql, over);
    return call.type() instanceof DataType.Double64
        ? sum
        : "(" + sum + ")::" + SqlType.of(call.type());
  }

  private static String avg(WindowCall call, ExpressionSql sql, String over) {
    if (!(call.type() instanceof DataType.Decimal decimal)) {
      return plain(call, sql, over);
    }
    TypedExpression argument = call.arguments().get(0);
    String values = "(" + sql.emit(argument) + ")" + over;
    return "(%s / (count%s))::%s"
        .formatted(
            ArithmeticSql.widened("(sum" + values + ")", argument.type(), COUNT, decimal.scale()),
            values,
            SqlType.of(decimal));
  }

  private static String extreme(WindowCall call, ExpressionSql sql, String over) {
    return "%s(%s)%s".formatted(call.function().name(), sql.ordered(call.arguments().get(0)), over);
  }
}
