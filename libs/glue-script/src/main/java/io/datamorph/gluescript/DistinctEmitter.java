package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** {@code distinct} as {@code input.distinct()}; all columns of the input are there to differ. */
final class DistinctEmitter {

  private DistinctEmitter() {}

  static String emit(TypedStep.Distinct step, Scope scope) {
    return new Chain(scope.variable(step.input()))
        .call("distinct")
        .assignedTo(scope.variable(step.name()));
  }
}
