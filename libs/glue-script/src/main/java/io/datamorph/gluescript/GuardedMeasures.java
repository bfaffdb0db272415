package io.datamorph.gluescript;

import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures that are not computed for groups that {@code having} drops. Spark computes all measures
 * before it filters the groups; one that can fail must ask by itself.
 */
final class GuardedMeasures {

  private GuardedMeasures() {}

  static List<Computed> of(TypedStep.Aggregate step) {
    return step.having()
        .map(
            having -> {
              TypedExpression guard = overInput(having, step);
              return step.measures().stream().map(measure -> guarded(measure, guard)).toList();
            })
        .orElse(step.measures());
  }

  private static Computed guarded(Computed measure, TypedExpression guard) {
    TypedExpression expression = measure.expression();
    return mustWait(expression)
        ? new Computed(
            measure.column(),
            new TypedExpression.Case(
                List.of(new TypedExpression.When(guard, expression)),
                Optional.empty(),
                expression.type()))
        : measure;
  }

  /** What goes into an aggregate is computed for every row anyway. */
  private static boolean mustWait(TypedExpression expression) {
    return Fallible.is(expression)
        && !(Trees.isAggregate(expression)
            && Trees.children(expression).stream().anyMatch(Fallible::is));
  }

  /** The condition over what the step reads, instead of its own columns. */
  private static TypedExpression overInput(TypedExpression having, TypedStep.Aggregate step) {
    Map<String, TypedExpression> own =
        Stream.of(step.groups(), step.measures(), step.havingMeasures())
            .flatMap(List::stream)
            .collect(Collectors.toMap(each -> each.column().id(), Computed::expression));
    return replaced(having, own);
  }

  private static TypedExpression replaced(
      TypedExpression expression, Map<String, TypedExpression> own) {
    return expression instanceof ColumnRef column
        ? own.get(column.column().id())
        : Trees.withChildren(expression, child -> replaced(child, own));
  }
}
