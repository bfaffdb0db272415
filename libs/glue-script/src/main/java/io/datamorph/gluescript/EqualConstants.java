package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedExpression.Compare;
import io.datamorph.spec.typed.TypedExpression.In;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions from which Spark would make others that fail: {@code c = 'x' and cast(c as date) > d}
 * becomes {@code c = 'x' and cast('x' as date) > d}, which it computes before it sees a row.
 */
final class EqualConstants {

  private EqualConstants() {}

  /**
   * Whether a condition that can fail reads nothing but columns that equal constants. Columns are
   * known by where they come from, for their names may change on the way.
   */
  static boolean areFolded(TypedSpec spec) {
    List<TypedExpression> nodes =
        spec.steps().stream()
            .flatMap(EqualConstants::conditions)
            .flatMap(EqualConstants::nodes)
            .toList();
    Set<Set<SourceColumn>> equal =
        nodes.stream()
            .flatMap(EqualConstants::equalToConstant)
            .map(column -> column.column().lineage())
            .collect(Collectors.toSet());
    return !equal.isEmpty() && nodes.stream().anyMatch(node -> isFolded(node, equal));
  }

  private static boolean isFolded(TypedExpression node, Set<Set<SourceColumn>> equal) {
    return Fallible.is(node)
        && Trees.references(node).findAny().isPresent()
        && Trees.references(node)
            .map(ColumnRef::column)
            .map(Column::lineage)
            .allMatch(equal::contains);
  }

  private static Stream<ColumnRef> equalToConstant(TypedExpression node) {
    return switch (node) {
      case Compare(var operator, ColumnRef column, var other)
          when operator == Compare.Operator.EQUAL && isConstant(other) ->
          Stream.of(column);
      case Compare(var operator, var other, ColumnRef column)
          when operator == Compare.Operator.EQUAL && isConstant(other) ->
          Stream.of(column);
      case In(ColumnRef column, var options)
          when options.stream().allMatch(EqualConstants::isConstant) ->
          Stream.of(column);
      default -> Stream.of();
    };
  }

  private static Stream<TypedExpression> nodes(TypedExpression expression) {
    return Stream.concat(
        Stream.of(expression), Trees.children(expression).stream().flatMap(EqualConstants::nodes));
  }

  private static boolean isConstant(TypedExpression expression) {
    return Trees.references(expression).findAny().isEmpty();
  }

  private static Stream<TypedExpression> conditions(TypedStep step) {
    return switch (step) {
      case TypedStep.Filter filter -> Stream.of(filter.condition());
      case TypedStep.Join join -> join.on().stream();
      case TypedStep.Aggregate aggregate -> aggregate.having().stream();
      default -> Stream.of();
    };
  }
}
