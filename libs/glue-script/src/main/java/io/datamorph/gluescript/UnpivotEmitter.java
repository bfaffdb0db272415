package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code unpivot} as a stack of labels and values: {@code F.stack(F.lit(2), F.lit("jan"),
 * F.col("jan"), F.lit("feb"), F.col("feb")).alias("month", "amount")}.
 */
final class UnpivotEmitter {

  private UnpivotEmitter() {}

  static String emit(TypedStep.Unpivot step, Scope scope) {
    List<Python> columns = new ArrayList<>();
    scope.needed(step).stream()
        .filter(step.kept()::contains)
        .forEach(column -> columns.add(Scope.own(column)));
    columns.add(
        stack(step, scope)
            .method(
                "alias",
                PythonText.literal(step.nameColumn().id()),
                PythonText.literal(step.valueColumn().id())));
    Chain chain = new Chain(scope.variable(step.input())).call("select", columns);
    if (!step.includeNulls()) {
      chain.call("where", Scope.own(step.valueColumn()).method("isNotNull"));
    }
    return chain.assignedTo(scope.variable(step.name()));
  }

  private static Python stack(TypedStep.Unpivot step, Scope scope) {
    Expressions expressions = scope.overOneInput();
    List<Python> cells = new ArrayList<>(List.of(Literals.number(step.labels().size())));
    for (TypedStep.Labelled labelled : step.labels()) {
      cells.add(Literals.text(labelled.label()));
      cells.add(expressions.emit(labelled.value()));
    }
    return Python.call("F.stack", cells);
  }
}
