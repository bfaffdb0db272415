package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Relation;
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
    return new Chain(scope.variable(step.input()))
        .call("select", columns(step, step.computed(), scope.overOneInput(), scope))
        .assignedTo(scope.variable(step.name()));
  }

  /** The step's columns in order, as far as somebody reads them or they are computed. */
  static List<Python> columns(
      Relation step, List<Computed> computed, Expressions expressions, Scope scope) {
    Map<String, Computed> byId =
        computed.stream()
            .collect(Collectors.toMap(column -> column.column().id(), Function.identity()));
    Set<Column> needed = new HashSet<>(scope.needed(step));
    return step.columns().stream()
        .filter(column -> needed.contains(column) || byId.containsKey(column.id()))
        .map(
            column -> {
              Computed by = byId.get(column.id());
              return by == null
                  ? Scope.own(column)
                  : scope.named(step, expressions.emit(by.expression()), column);
            })
        .toList();
  }
}
