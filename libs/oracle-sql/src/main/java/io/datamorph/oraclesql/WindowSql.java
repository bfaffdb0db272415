package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedExpression.WindowCall;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code SELECT id, row_number() OVER w1 AS place FROM orders WINDOW w1 AS (PARTITION BY customer
 * ORDER BY id ASC NULLS LAST)}: every window once, however many calls see it.
 */
final class WindowSql {

  private WindowSql() {}

  static String emit(TypedStep.Window step, Scope scope) {
    return InnerValues.needed(step.computed(), WindowCall.class::isInstance)
        ? overInner(step, scope)
        : flat(step, scope);
  }

  private static String overInner(TypedStep.Window step, Scope scope) {
    InnerValues inner = InnerValues.of(read(step), step.computed(), WindowCall.class::isInstance);
    List<Computed> computed = inner.computed();
    List<Column> columns = computed.stream().map(Computed::column).toList();
    String flat = flat(new TypedStep.Window(step.name(), step.input(), columns, computed), scope);
    Stream<String> items =
        DeriveSql.items(
            step.columns(), inner.outside(step.computed()), ExpressionSql.overOneRelation());
    return "%s\nFROM (\n  %s\n) AS %s"
        .formatted(Scope.list(items), Layout.indented(flat), scope.name(step.name()));
  }

  /** The input's columns that the step carries, or reads beside its windows. */
  private static List<Computed> read(TypedStep.Window step) {
    Set<String> made =
        step.computed().stream().map(item -> item.column().id()).collect(Collectors.toSet());
    Map<String, Column> read = new LinkedHashMap<>();
    step.columns().stream()
        .filter(column -> !made.contains(column.id()))
        .forEach(column -> read.put(column.id(), column));
    step.computed().stream()
        .flatMap(item -> columns(item.expression()))
        .forEach(column -> read.putIfAbsent(column.id(), column));
    return read.values().stream()
        .map(column -> new Computed(column, new ColumnRef(step.input(), column)))
        .toList();
  }

  private static Stream<Column> columns(TypedExpression expression) {
    return switch (expression) {
      case ColumnRef(var relation, var column) -> Stream.of(column);
      case WindowCall call -> Stream.of();
      default -> Trees.children(expression).stream().flatMap(WindowSql::columns);
    };
  }

  private static String flat(TypedStep.Window step, Scope scope) {
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

  /**
   * The guard's parser takes {@code (a + b), c} and {@code (a / b)::bigint} for lists that end too
   * soon.
   */
  private static String partition(List<TypedExpression> keys, ExpressionSql expressions) {
    String first = expressions.operand(keys.getFirst());
    boolean likeList = first.startsWith("(");
    return Stream.concat(
            Stream.of(likeList ? "(" + first + ")" : first),
            keys.stream().skip(1).map(expressions::operand))
        .collect(Collectors.joining(", "));
  }
}
