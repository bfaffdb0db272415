package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;

/** {@code explode} as {@code F.explode} or, with positions, {@code F.posexplode}. */
final class ExplodeEmitter {

  private ExplodeEmitter() {}

  static String emit(TypedStep.Explode step, Scope scope) {
    List<Column> carried =
        scope.needed(step).stream().filter(column -> !isNew(column, step)).toList();
    List<Python> columns = new ArrayList<>(carried.stream().map(Scope::own).toList());
    columns.add(elements(step, scope.overOneInput()));
    Chain chain = new Chain(scope.variable(step.input())).call("select", columns);
    step.position().ifPresent(position -> chain.call("select", counted(step, carried, position)));
    return chain.assignedTo(scope.variable(step.name()));
  }

  private static Python elements(TypedStep.Explode step, Expressions expressions) {
    Python column = expressions.emit(step.array());
    Python array =
        step.array().type() instanceof DataType.Json ? Helper.JSON_ELEMENTS.call(column) : column;
    String outer = step.outer() ? "_outer" : "";
    Python element = PythonText.literal(step.element().id());
    return step.position()
        .map(
            position ->
                Python.call("F.posexplode" + outer, array)
                    .method("alias", PythonText.literal(position.id()), element))
        .orElseGet(() -> Python.call("F.explode" + outer, array).method("alias", element));
  }

  /** Spark counts from 0. */
  private static List<Python> counted(
      TypedStep.Explode step, List<Column> carried, Column position) {
    Python fromOne = Python.infix(Python.Level.SUM, "+", Scope.own(position), Literals.number(1));
    return step.columns().stream()
        .filter(column -> isNew(column, step) || carried.contains(column))
        .map(
            column ->
                column.equals(position) ? Columns.alias(fromOne, position.id()) : Scope.own(column))
        .toList();
  }

  private static boolean isNew(Column column, TypedStep.Explode step) {
    return column.equals(step.element()) || step.position().filter(column::equals).isPresent();
  }
}
