package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** {@code select} as {@code input.select(a, b.alias("c"))}. */
final class SelectEmitter {

  private SelectEmitter() {}

  static String emit(TypedStep.Select step, Scope scope) {
    return new Chain(scope.variable(step.input()))
        .call("select", scope.computed(step, step.computed()))
        .assignedTo(scope.variable(step.name()));
  }
}
