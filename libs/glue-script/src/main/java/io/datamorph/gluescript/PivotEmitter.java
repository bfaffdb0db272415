package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.Case;
import io.datamorph.spec.typed.TypedExpression.Compare;
import io.datamorph.spec.typed.TypedExpression.Literal;
import io.datamorph.spec.typed.TypedExpression.When;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code pivot} as a {@code groupBy} whose measures see a cell's rows only: {@code
 * F.sum(F.when(F.col("status") == F.lit("open"), F.col("amount"))).alias("open")}. Spark's own
 * pivot gives NULL where a count is 0.
 */
final class PivotEmitter {

  private PivotEmitter() {}

  static String emit(TypedStep.Pivot step, Scope scope) {
    Expressions expressions = scope.overOneInput();
    Chain chain = new Chain(scope.variable(step.input()));
    if (!step.groups().isEmpty()) {
      chain.call("groupBy", scope.computed(step, step.groups()));
    }
    List<Python> measures = new ArrayList<>();
    for (TypedStep.Cell cell : step.cells()) {
      TypedExpression isCell = new Compare(Compare.Operator.EQUAL, step.on(), cell.value());
      for (Computed measure : cell.measures()) {
        Python value = expressions.emit(within(isCell, measure.expression()));
        measures.add(
            Columns.alias(scope.byRow(step, measure.column(), value), measure.column().id()));
      }
    }
    return chain.call("agg", measures).assignedTo(scope.variable(step.name()));
  }

  /** The measure over the rows for which the condition holds. */
  private static TypedExpression within(TypedExpression condition, TypedExpression measure) {
    return measure instanceof Call call && Trees.isAggregate(call)
        ? aggregate(condition, call)
        : Trees.withChildren(measure, part -> within(condition, part));
  }

  /** Aggregates skip NULL, so a row of another cell becomes one; constants stay constants. */
  private static Call aggregate(TypedExpression condition, Call call) {
    List<TypedExpression> arguments = new ArrayList<>();
    for (TypedExpression argument : call.arguments()) {
      boolean constant = !arguments.isEmpty() && argument instanceof Literal;
      arguments.add(constant ? argument : where(condition, argument));
    }
    if (arguments.isEmpty()) {
      arguments.add(where(condition, new Literal(Optional.of("1"), new DataType.Int())));
    }
    return new Call(
        call.function(),
        arguments,
        call.distinct(),
        sameOrder(call, arguments),
        call.type(),
        call.nullable());
  }

  /** What is ordered by the value itself still is. */
  private static List<TypedOrderKey> sameOrder(Call call, List<TypedExpression> arguments) {
    return call.orderBy().stream()
        .map(
            key ->
                key.expression().equals(call.arguments().get(0))
                    ? new TypedOrderKey(arguments.get(0), key.direction(), key.nulls())
                    : key)
        .toList();
  }

  private static TypedExpression where(TypedExpression condition, TypedExpression value) {
    return new Case(List.of(new When(condition, value)), Optional.empty(), value.type());
  }
}
