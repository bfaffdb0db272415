package io.datamorph.spec.typed;

import io.datamorph.spec.function.Function;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Walks and rebuilds typed expressions. */
public final class Trees {

  private Trees() {}

  /** The direct operands of an expression, in order. */
  public static List<TypedExpression> children(TypedExpression expression) {
    List<TypedExpression> children = new ArrayList<>();
    withChildren(
        expression,
        child -> {
          children.add(child);
          return child;
        });
    return children;
  }

  /** The same expression over changed operands; the change must keep their types. */
  public static TypedExpression withChildren(
      TypedExpression expression, UnaryOperator<TypedExpression> change) {
    return switch (expression) {
      case TypedExpression.Literal literal -> literal;
      case TypedExpression.ColumnRef reference -> reference;
      case TypedExpression.Arithmetic(var operator, var left, var right, var type) ->
          new TypedExpression.Arithmetic(operator, change.apply(left), change.apply(right), type);
      case TypedExpression.Negate(var operand) -> new TypedExpression.Negate(change.apply(operand));
      case TypedExpression.Compare(var operator, var left, var right) ->
          new TypedExpression.Compare(operator, change.apply(left), change.apply(right));
      case TypedExpression.And(var operands) -> new TypedExpression.And(all(operands, change));
      case TypedExpression.Or(var operands) -> new TypedExpression.Or(all(operands, change));
      case TypedExpression.Not(var operand) -> new TypedExpression.Not(change.apply(operand));
      case TypedExpression.IsNull(var operand) -> new TypedExpression.IsNull(change.apply(operand));
      case TypedExpression.In(var operand, var options) ->
          new TypedExpression.In(change.apply(operand), all(options, change));
      case TypedExpression.Between(var operand, var low, var high) ->
          new TypedExpression.Between(change.apply(operand), change.apply(low), change.apply(high));
      case TypedExpression.Like(var operand, var pattern, var ignoreCase) ->
          new TypedExpression.Like(change.apply(operand), pattern, ignoreCase);
      case TypedExpression.Case choice -> withChildren(choice, change);
      case TypedExpression.Cast(var operand, var type) ->
          new TypedExpression.Cast(change.apply(operand), type);
      case TypedExpression.Call call -> withChildren(call, change);
      case TypedExpression.WindowCall call -> withChildren(call, change);
    };
  }

  /** The source columns that an expression's value is computed from. */
  public static Set<SourceColumn> lineage(TypedExpression expression) {
    Set<SourceColumn> lineage = new LinkedHashSet<>();
    collect(expression, lineage);
    return lineage;
  }

  /** The columns that an expression reads, as often as it does. */
  public static Stream<TypedExpression.ColumnRef> references(TypedExpression expression) {
    return expression instanceof TypedExpression.ColumnRef reference
        ? Stream.of(reference)
        : children(expression).stream().flatMap(Trees::references);
  }

  public static boolean hasAggregate(TypedExpression expression) {
    return isAggregate(expression) || children(expression).stream().anyMatch(Trees::hasAggregate);
  }

  public static boolean isAggregate(TypedExpression expression) {
    return expression instanceof TypedExpression.Call call
        && call.function().kind() == Function.Kind.AGGREGATE;
  }

  /** Whether an expression has at most so many nodes; looks no further than that. */
  public static boolean isSmall(TypedExpression expression, int mostNodes) {
    Deque<TypedExpression> open = new ArrayDeque<>(List.of(expression));
    int nodes = 0;
    while (!open.isEmpty() && nodes <= mostNodes) {
      nodes++;
      children(open.pop()).forEach(open::push);
    }
    return nodes <= mostNodes;
  }

  private static void collect(TypedExpression expression, Set<SourceColumn> lineage) {
    if (expression instanceof TypedExpression.ColumnRef reference) {
      lineage.addAll(reference.column().lineage());
    }
    children(expression).forEach(child -> collect(child, lineage));
  }

  private static TypedExpression withChildren(
      TypedExpression.Call call, UnaryOperator<TypedExpression> change) {
    return new TypedExpression.Call(
        call.function(),
        all(call.arguments(), change),
        call.distinct(),
        keys(call.orderBy(), change),
        call.type(),
        call.nullable());
  }

  private static TypedExpression withChildren(
      TypedExpression.WindowCall call, UnaryOperator<TypedExpression> change) {
    return new TypedExpression.WindowCall(
        call.function(),
        all(call.arguments(), change),
        all(call.partitionBy(), change),
        keys(call.orderBy(), change),
        call.frame(),
        call.type(),
        call.nullable());
  }

  private static List<TypedOrderKey> keys(
      List<TypedOrderKey> keys, UnaryOperator<TypedExpression> change) {
    return keys.stream()
        .map(key -> new TypedOrderKey(change.apply(key.expression()), key.direction(), key.nulls()))
        .toList();
  }

  private static TypedExpression withChildren(
      TypedExpression.Case choice, UnaryOperator<TypedExpression> change) {
    List<TypedExpression.When> whens = new ArrayList<>();
    for (TypedExpression.When when : choice.whens()) {
      whens.add(
          new TypedExpression.When(change.apply(when.condition()), change.apply(when.result())));
    }
    Optional<TypedExpression> otherwise = choice.otherwise().map(change);
    return new TypedExpression.Case(whens, otherwise, choice.type());
  }

  private static List<TypedExpression> all(
      List<TypedExpression> expressions, UnaryOperator<TypedExpression> change) {
    List<TypedExpression> changed = new ArrayList<>();
    expressions.forEach(expression -> changed.add(change.apply(expression)));
    return changed;
  }
}
