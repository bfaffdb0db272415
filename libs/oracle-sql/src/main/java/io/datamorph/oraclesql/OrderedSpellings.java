package io.datamorph.oraclesql;

import static java.util.Map.entry;

import io.datamorph.spec.typed.TypedExpression.Call;
import java.util.Map;

/** Functions of a group of rows in which the order of the rows counts; all of them skip NULL. */
final class OrderedSpellings {

  static final Map<String, Spelling> ROWS =
      Map.ofEntries(
          entry("string_agg", OrderedSpellings::texts),
          entry("array_agg", (call, sql) -> array(call, false, sql)),
          entry("first", (call, sql) -> "(" + array(call, false, sql) + ")[1]"),
          entry("last", (call, sql) -> "(" + array(call, true, sql) + ")[1]"));

  private OrderedSpellings() {}

  private static String texts(Call call, ExpressionSql sql) {
    return "string_agg(%s, %s%s)"
        .formatted(
            sql.emit(call.arguments().get(0)),
            sql.emit(call.arguments().get(1)),
            order(call, false, sql));
  }

  private static String array(Call call, boolean reversed, ExpressionSql sql) {
    return "array_agg(%s%s) FILTER (WHERE %s IS NOT NULL)"
        .formatted(
            sql.emit(ExpressionSql.typed(call.arguments().get(0))),
            order(call, reversed, sql),
            sql.operand(call.arguments().get(0)));
  }

  private static String order(Call call, boolean reversed, ExpressionSql sql) {
    return call.orderBy().isEmpty()
        ? ""
        : " ORDER BY " + OrderSql.emit(call.orderBy(), reversed, sql);
  }
}
