package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;

/** {@code aggregate} as {@code groupBy(...).agg(...)}, and {@code having} as a filter behind it. */
final class AggregateEmitter {

  private AggregateEmitter() {}

  static String emit(TypedStep.Aggregate step, Scope scope) {
    GuardedMeasures guarded = GuardedMeasures.of(step);
    List<Computed> measures = new ArrayList<>(guarded.measures());
    measures.addAll(step.havingMeasures());
    guarded.kept().ifPresent(measures::add);
    Chain chain = new Chain(scope.variable(step.input()));
    if (measures.isEmpty()) {
      chain.call("select", scope.computed(step, step.groups())).call("distinct");
    } else {
      if (!step.groups().isEmpty()) {
        chain.call("groupBy", scope.computed(step, step.groups()));
      }
      chain.call("agg", aliased(step, measures, scope));
    }
    guarded
        .kept()
        .map(kept -> Columns.column(kept.column().id()))
        .or(() -> step.having().map(having -> scope.overOneInput().emit(having)))
        .ifPresent(condition -> chain.call("where", condition));
    if (measures.size() > step.measures().size()) {
      chain.call("select", step.columns().stream().map(Scope::own).toList());
    }
    return chain.assignedTo(scope.variable(step.name()));
  }

  private static List<Python> aliased(
      TypedStep.Aggregate step, List<Computed> measures, Scope scope) {
    Expressions expressions = scope.overOneInput();
    return measures.stream()
        .map(
            measure -> {
              Python value = expressions.emit(measure.expression());
              return named(scope.byRow(step, measure.column(), value), measure.column());
            })
        .toList();
  }

  private static Python named(Python measure, Column column) {
    return Columns.alias(measure, column.id());
  }
}
