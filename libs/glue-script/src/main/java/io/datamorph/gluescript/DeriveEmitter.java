package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code derive} as one select: every new column sees the old columns only. */
final class DeriveEmitter {

  private DeriveEmitter() {}

  static String emit(TypedStep.Derive step, Scope scope) {
    Map<String, Computed> computed =
        step.computed().stream()
            .collect(Collectors.toMap(column -> column.column().id(), Function.identity()));
    Set<Column> needed = new HashSet<>(scope.needed(step));
    Expressions expressions = scope.overOneInput();
    List<Python> columns =
        step.columns().stream()
            .filter(column -> needed.contains(column) || computed.containsKey(column.id()))
            .map(
                column -> {
                  Computed by = computed.get(column.id());
                  return by == null
                      ? Scope.own(column)
                      : Scope.named(expressions.emit(by.expression()), column);
                })
            .toList();
    return new Chain(scope.variable(step.input()))
        .call("select", columns)
        .assignedTo(scope.variable(step.name()));
  }
}
