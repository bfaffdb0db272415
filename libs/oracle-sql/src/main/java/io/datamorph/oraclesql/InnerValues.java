package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values over several rows that an inner select computes: some functions are subqueries, and
 * PostgreSQL has no aggregate and no window function in what a subquery reads from.
 */
final class InnerValues {

  private static final Set<String> SUBQUERIES = Set.of("initcap", "array_distinct", "array_sort");

  private final Map<TypedExpression, ColumnRef> columns = new HashMap<>();
  private final List<Computed> computed = new ArrayList<>();

  /** Whether one of these functions is over a value of this kind. */
  static boolean needed(List<Computed> items, Predicate<TypedExpression> kind) {
    return items.stream().anyMatch(item -> isRead(item.expression(), kind, false));
  }

  private static boolean isRead(
      TypedExpression expression, Predicate<TypedExpression> kind, boolean inSubquery) {
    if (kind.test(expression)) {
      return inSubquery;
    }
    boolean subquery =
        inSubquery
            || (expression instanceof Call call && SUBQUERIES.contains(call.function().name()));
    return Trees.children(expression).stream().anyMatch(child -> isRead(child, kind, subquery));
  }

  /**
   * All values of this kind in the items, each once, behind columns that the inner select has too.
   */
  static InnerValues of(
      List<Computed> kept, List<Computed> items, Predicate<TypedExpression> kind) {
    InnerValues values = new InnerValues();
    kept.forEach(values::add);
    items.stream()
        .flatMap(item -> ofKind(item.expression(), kind))
        .distinct()
        .forEach(value -> values.add(new Computed(values.named(value), value)));
    return values;
  }

  private void add(Computed item) {
    computed.add(item);
    columns.put(item.expression(), new ColumnRef("", item.column()));
  }

  private Column named(TypedExpression value) {
    Set<String> taken =
        computed.stream().map(item -> item.column().id()).collect(Collectors.toSet());
    String name =
        IntStream.iterate(1, n -> n + 1)
            .mapToObj(n -> "value_" + n)
            .filter(free -> !taken.contains(free))
            .findFirst()
            .orElseThrow();
    return new Column(
        Optional.empty(), name, name, value.type(), value.nullable(), Trees.lineage(value));
  }

  /** What the inner select has. */
  List<Computed> computed() {
    return List.copyOf(computed);
  }

  /** The items over the inner select's columns. */
  List<Computed> outside(List<Computed> items) {
    return items.stream()
        .map(item -> new Computed(item.column(), outside(item.expression())))
        .toList();
  }

  private TypedExpression outside(TypedExpression expression) {
    ColumnRef column = columns.get(expression);
    return column == null ? Trees.withChildren(expression, this::outside) : column;
  }

  private static Stream<TypedExpression> ofKind(
      TypedExpression expression, Predicate<TypedExpression> kind) {
    return kind.test(expression)
        ? Stream.of(expression)
        : Trees.children(expression).stream().flatMap(child -> ofKind(child, kind));
  }
}
