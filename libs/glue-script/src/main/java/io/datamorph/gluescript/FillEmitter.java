package io.datamorph.gluescript;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code fill} as {@code coalesce(column, value)}. */
final class FillEmitter {

  private FillEmitter() {}

  static String emit(TypedStep.Fill step, Scope scope) {
    Map<String, TypedExpression> values =
        step.computed().stream()
            .collect(Collectors.toMap(column -> column.column().id(), Computed::expression));
    Set<Column> needed = new HashSet<>(scope.needed(step));
    Expressions expressions = scope.overOneInput();
    List<Python> columns =
        step.columns().stream()
            .filter(column -> needed.contains(column) || values.containsKey(column.id()))
            .map(column -> filled(column, values.get(column.id()), expressions))
            .toList();
    return new Chain(scope.variable(step.input()))
        .call("select", columns)
        .assignedTo(scope.variable(step.name()));
  }

  private static Python filled(Column column, TypedExpression value, Expressions expressions) {
    Python own = Scope.own(column);
    return value == null
        ? own
        : Columns.alias(Python.call("F.coalesce", own, expressions.emit(value)), column.id());
  }
}
