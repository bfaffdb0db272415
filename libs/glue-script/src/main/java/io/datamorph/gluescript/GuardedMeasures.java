package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures that are not computed for groups that {@code having} drops. Spark computes all measures
 * before it filters the groups; one that can fail must ask by itself. As it is NULL where the
 * answer is no, the condition cannot ask for it again: it is then a measure of its own.
 *
 * @param kept the measure that says whether a group stays, if that is not told by the others
 */
record GuardedMeasures(List<Computed> measures, Optional<Computed> kept) {

  private static final String KEPT = "having_kept";

  static GuardedMeasures of(TypedStep.Aggregate step) {
    return step.having()
        .map(having -> guarded(step, having))
        .orElseGet(() -> new GuardedMeasures(step.measures(), Optional.empty()));
  }

  private static GuardedMeasures guarded(TypedStep.Aggregate step, TypedExpression having) {
    Map<String, TypedExpression> own =
        Stream.of(step.groups(), step.measures(), step.havingMeasures())
            .flatMap(List::stream)
            .collect(Collectors.toMap(each -> each.column().id(), Computed::expression));
    TypedExpression guard = replaced(having, own);
    List<Computed> guarded =
        step.measures().stream().map(measure -> guarded(measure, guard)).toList();
    Set<String> waiting =
        step.measures().stream()
            .filter(measure -> mustWait(measure.expression()))
            .map(measure -> measure.column().id())
            .collect(Collectors.toSet());
    boolean asks = Trees.references(having).anyMatch(read -> waiting.contains(read.column().id()));
    return new GuardedMeasures(
        guarded,
        asks ? Optional.of(new Computed(kept(own.keySet(), guard), guard)) : Optional.empty());
  }

  private static Column kept(Set<String> taken, TypedExpression guard) {
    String id = KEPT;
    while (taken.contains(id)) {
      id += "_";
    }
    return new Column(Optional.empty(), id, id, guard.type(), true, Set.of());
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
  private static TypedExpression replaced(
      TypedExpression expression, Map<String, TypedExpression> own) {
    return expression instanceof ColumnRef column
        ? own.get(column.column().id())
        : Trees.withChildren(expression, child -> replaced(child, own));
  }
}
