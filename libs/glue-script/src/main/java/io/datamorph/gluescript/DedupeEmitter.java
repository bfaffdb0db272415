package io.datamorph.gluescript;

import io.datamorph.spec.document.Keep;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.stream.Stream;

/** {@code dedupe} as the first row of a window a key; NULL keys are equal keys. */
final class DedupeEmitter {

  private DedupeEmitter() {}

  static String emit(TypedStep.Dedupe step, Scope scope) {
    Expressions expressions = scope.overOneInput();
    List<Python> keys =
        step.keys().stream().map(TypedExpression.class::cast).map(expressions::emit).toList();
    Python window = Python.call("Window.partitionBy", keys).method("orderBy", order(step, scope));
    String rank = new SpareNames(step.columns()).like("row_number");
    return new Chain(scope.variable(step.input()))
        .withColumn(rank, Python.call("F.row_number").method("over", window))
        .call("where", kept(step, keys, Columns.column(rank)))
        .call("drop", PythonText.literal(rank))
        .assignedTo(scope.variable(step.name()));
  }

  private static Python kept(TypedStep.Dedupe step, List<Python> keys, Python rank) {
    Python first = Python.comparison("==", rank, Literals.number(1));
    return switch (step.nulls()) {
      case EQUAL -> first;
      case KEEP ->
          Python.connected(
              Python.Level.OR,
              "|",
              Stream.concat(Stream.of(first), keys.stream().map(key -> key.method("isNull")))
                  .toList());
    };
  }

  private static List<Python> order(TypedStep.Dedupe step, Scope scope) {
    List<TypedOrderKey> by = step.keep() == Keep.FIRST ? step.by() : Orders.reversed(step.by());
    return by.isEmpty() ? List.of(Literals.number(1)) : scope.order(by);
  }
}
