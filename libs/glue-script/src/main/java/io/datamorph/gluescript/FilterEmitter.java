package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** {@code filter} as {@code input.where(condition)}. */
final class FilterEmitter {

  private FilterEmitter() {}

  static String emit(TypedStep.Filter step, Scope scope) {
    Python condition = scope.overOneInput().emit(step.condition());
    return new Chain(scope.variable(step.input()))
        .call("where", scope.early().contains(step) ? Helper.IN_PLACE.call(condition) : condition)
        .assignedTo(scope.variable(step.name()));
  }
}
