package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code SELECT customer_id, sum(amount) AS total FROM orders GROUP BY 1}. */
final class AggregateSql {

  private AggregateSql() {}

  static String emit(TypedStep.Aggregate step, Scope scope) {
    Stream<Computed> computed =
        Stream.of(step.groups(), step.measures(), step.havingMeasures()).flatMap(List::stream);
    String grouped = grouped(step.groups().size(), computed, step.input(), scope);
    return step.having()
        .map(
            having ->
                """
                %s
                FROM (
                  %s
                ) AS %s
                WHERE %s"""
                    .formatted(
                        Scope.list(step.columns()),
                        Layout.indented(grouped),
                        scope.name(step.name()),
                        ExpressionSql.overOneRelation().emit(having)))
        .orElse(grouped);
  }

  /**
   * Groups by place: a constant or a name with two meanings is then a group like any other. Of
   * constants alone PostgreSQL must be told that all rows are one group.
   */
  static String grouped(int groups, Stream<Computed> columns, String input, Scope scope) {
    List<Computed> computed = columns.toList();
    if (!InnerValues.needed(computed, Trees::isAggregate)) {
      return flat(groups, computed, input, scope);
    }
    InnerValues inner = InnerValues.of(computed.subList(0, groups), computed, Trees::isAggregate);
    return "%s\nFROM (\n  %s\n) AS %s"
        .formatted(
            items(inner.outside(computed)),
            Layout.indented(flat(groups, inner.computed(), input, scope)),
            scope.name(input));
  }

  private static String flat(int groups, List<Computed> computed, String input, Scope scope) {
    String places =
        IntStream.rangeClosed(1, groups)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    boolean said =
        groups > 0 || computed.stream().map(Computed::expression).anyMatch(Trees::hasAggregate);
    return items(computed)
        + "\nFROM "
        + scope.name(input)
        + (places.isEmpty() ? "" : "\nGROUP BY " + places)
        + (said ? "" : "\nGROUP BY ()");
  }

  private static String items(List<Computed> computed) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    return Scope.list(
        computed.stream()
            .map(item -> Scope.item(expressions.emit(item.expression()), item.column())));
  }
}
