package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** {@code filter} as {@code input.where(condition)}. */
final class FilterEmitter {

  private FilterEmitter() {}

  static String emit(TypedStep.Filter step, Scope scope) {
    return new Chain(scope.variable(step.input()))
        .call("where", scope.overOneInput().emit(step.condition()))
        .assignedTo(scope.variable(step.name()));
  }
}
