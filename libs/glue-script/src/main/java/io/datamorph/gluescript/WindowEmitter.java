package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;
import java.util.List;

/** {@code window} as its windows, then one select of columns over them. */
final class WindowEmitter {

  private WindowEmitter() {}

  static String emit(TypedStep.Window step, Scope scope) {
    Windows windows = new Windows(step.name(), scope.names());
    List<Python> columns =
        DeriveEmitter.columns(step, step.computed(), Expressions.over(windows), scope);
    return windows.assignments()
        + new Chain(scope.variable(step.input()))
            .call("select", columns)
            .assignedTo(scope.variable(step.name()));
  }
}
