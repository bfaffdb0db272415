package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** {@code sort} as {@code input.orderBy(a.asc_nulls_last())}. */
final class SortEmitter {

  private SortEmitter() {}

  static String emit(TypedStep.Sort step, Scope scope) {
    return new Chain(scope.variable(step.input()))
        .call("orderBy", scope.order(step.by()))
        .assignedTo(scope.variable(step.name()));
  }
}
