package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the rows that meet a condition; a column it compares is not NULL afterwards. */
final class FilterChecker implements StepChecker<Step.Filter> {

  @Override
  public CheckedStep check(Step.Filter step, StepContext context) {
    Rows input = context.input();
    Optional<TypedExpression> condition =
        context.typer(context.at("where")).condition(step.where());
    if (condition.isEmpty()) {
      return CheckedStep.faulty(input.passedOn(step.name(), input.columns()));
    }
    Set<Column> known = new HashSet<>();
    collectKnown(condition.get(), known);
    List<Column> columns =
        input.columns().stream()
            .map(column -> known.contains(column) ? notNull(column) : column)
            .toList();
    return CheckedStep.of(
        input.passedOn(step.name(), columns),
        new TypedStep.Filter(step.name(), input.name(), columns, condition.get()));
  }

  /** Columns that cannot be NULL where the condition is true. */
  private static void collectKnown(TypedExpression condition, Set<Column> known) {
    switch (condition) {
      case TypedExpression.And and -> and.operands().forEach(each -> collectKnown(each, known));
      case TypedExpression.Not(TypedExpression.IsNull(var operand)) -> collect(operand, known);
      case TypedExpression.Compare(var operator, var left, var right) -> {
        collect(left, known);
        collect(right, known);
      }
      case TypedExpression.Between between -> collect(between.operand(), known);
      case TypedExpression.In in -> collect(in.operand(), known);
      case TypedExpression.Like like -> collect(like.operand(), known);
      case TypedExpression.ColumnRef column -> collect(column, known);
      default -> {}
    }
  }

  private static void collect(TypedExpression operand, Set<Column> known) {
    TypedExpression bare =
        operand instanceof TypedExpression.Cast(var inner, var type) ? inner : operand;
    if (bare instanceof TypedExpression.ColumnRef reference) {
      known.add(reference.column());
    }
  }

  private static Column notNull(Column column) {
    return Columns.withNullable(column, false);
  }
}
