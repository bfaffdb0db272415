package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** {@code limit} as {@code input.orderBy(...).limit(n)}; the order tells all rows apart. */
final class LimitEmitter {

  private LimitEmitter() {}

  static String emit(TypedStep.Limit step, Scope scope) {
    return new Chain(scope.variable(step.input()))
        .call("orderBy", scope.order(step.by()))
        .call("limit", Python.atom(Long.toString(Math.min(step.count(), Integer.MAX_VALUE))))
        .assignedTo(scope.variable(step.name()));
  }
}
