package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code SELECT id, row_number() OVER w1 AS place FROM orders WINDOW w1 AS (PARTITION BY customer
 * ORDER BY id ASC NULLS LAST)}: every window once, however many calls see it.
 */
final class WindowSql {

  private WindowSql() {}

  static String emit(TypedStep.Window step, Scope scope) {
    Map<String, String> names = names(step.computed());
    ExpressionSql expressions =
        ExpressionSql.overOneRelation().withWindows(call -> names.get(definition(call)));
    String windows =
        names.entrySet().stream()
            .map(window -> window.getValue() + " AS (" + window.getKey() + ")")
            .collect(Collectors.joining(",\n  "));
    return Scope.list(DeriveSql.items(step.columns(), step.computed(), expressions))
        + "\nFROM "
        + scope.name(step.input())
        + (windows.isEmpty() ? "" : "\nWINDOW\n  " + windows);
  }

  /** Each window and the name it gets, in the order of the columns. */
  private static Map<String, String> names(List<Computed> computed) {
    Map<String, String> names = new LinkedHashMap<>();
    computed.stream()
        .flatMap(item -> calls(item.expression()))
        .forEach(call -> names.putIfAbsent(definition(call), "w" + (names.size() + 1)));
    return names;
  }

  private static Stream<WindowCall> calls(TypedExpression expression) {
    return expression instanceof WindowCall call
        ? Stream.of(call)
        : Trees.children(expression).stream().flatMap(WindowSql::calls);
  }

  private static String definition(WindowCall call) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    List<String> parts = new ArrayList<>();
    if (!call.partitionBy().isEmpty()) {
      parts.add("PARTITION BY " + partition(call.partitionBy(), expressions));
    }
    if (!call.orderBy().isEmpty()) {
      parts.add("ORDER BY " + OrderSql.emit(call.orderBy(), false, expressions));
    }
    call.frame().map(FrameSql::emit).ifPresent(parts::add);
    return String.join(" ", parts);
  }

  /** The guard's parser takes {@code (a + b), c} for a list that has ended too soon. */
  private static String partition(List<TypedExpression> keys, ExpressionSql expressions) {
    String first = expressions.operand(keys.getFirst());
    boolean likeList = keys.size() > 1 && first.startsWith("(");
    return Stream.concat(
            Stream.of(likeList ? "(" + first + ")" : first),
            keys.stream().skip(1).map(expressions::operand))
        .collect(Collectors.joining(", "));
  }
}
