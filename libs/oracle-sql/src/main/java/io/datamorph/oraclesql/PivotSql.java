package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedExpression.Literal;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code SELECT customer, sum(CASE WHEN status = 'PAID' THEN amount END) AS paid FROM orders GROUP
 * BY 1}: every aggregate of the language skips NULL, so a row of another cell gives it nothing.
 */
final class PivotSql {

  private static final Literal PRESENT = new Literal(Optional.of("1"), new DataType.Int());

  private PivotSql() {}

  static String emit(TypedStep.Pivot step, Scope scope) {
    Stream<Computed> cells =
        step.cells().stream()
            .flatMap(cell -> cell.measures().stream().map(measure -> ofCell(measure, cell, step)));
    return AggregateSql.grouped(
        step.groups().size(), Stream.concat(step.groups().stream(), cells), step.input(), scope);
  }

  private static Computed ofCell(Computed measure, TypedStep.Cell cell, TypedStep.Pivot step) {
    TypedExpression inCell =
        new TypedExpression.Compare(
            TypedExpression.Compare.Operator.EQUAL, step.on(), cell.value());
    return new Computed(measure.column(), where(inCell, measure.expression()));
  }

  /** The same measure of those rows only for which the condition is true. */
  private static TypedExpression where(TypedExpression condition, TypedExpression measure) {
    return measure instanceof Call call && Trees.isAggregate(call)
        ? restricted(call, condition)
        : Trees.withChildren(measure, child -> where(condition, child));
  }

  private static Call restricted(Call call, TypedExpression condition) {
    List<TypedExpression> arguments = new ArrayList<>(call.arguments());
    TypedExpression counted = arguments.isEmpty() ? PRESENT : arguments.removeFirst();
    arguments.addFirst(only(condition, counted));
    List<TypedOrderKey> order =
        call.orderBy().stream().map(key -> guarded(key, condition)).toList();
    return new Call(
        call.function(), arguments, call.distinct(), order, call.type(), call.nullable());
  }

  /** Where a row of another cell stands does not matter, but finding out could fail. */
  private static TypedOrderKey guarded(TypedOrderKey key, TypedExpression condition) {
    return Fallible.is(key.expression())
        ? new TypedOrderKey(only(condition, key.expression()), key.direction(), key.nulls())
        : key;
  }

  private static TypedExpression only(TypedExpression condition, TypedExpression value) {
    return new TypedExpression.Case(
        List.of(new TypedExpression.When(condition, value)), Optional.empty(), value.type());
  }
}
