package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.List;
import java.util.Optional;

/** The first rows of its own order, or of the sort that it reads. */
final class LimitChecker implements StepChecker<Step.Limit> {

  @Override
  public CheckedStep check(Step.Limit step, StepContext context) {
    if (step.count() < 1 || step.count() > Integer.MAX_VALUE) {
      context.report(
          Code.INVALID_COUNT,
          context.at("count"),
          "A limit keeps 1 to " + Integer.MAX_VALUE + " rows, not " + step.count() + ".");
    }
    Rows input = context.input();
    Rows rows = input.passedOn(step.name(), input.columns());
    return order(step, context)
        .map(keys -> CheckedStep.of(rows, typed(step, input, keys, context)))
        .orElseGet(() -> CheckedStep.faulty(rows));
  }

  private static TypedStep typed(
      Step.Limit step, Rows input, List<TypedOrderKey> keys, StepContext context) {
    List<TypedOrderKey> total = Orders.total(keys, List.of(), context);
    return new TypedStep.Limit(step.name(), input.name(), input.columns(), step.count(), total);
  }

  private static Optional<List<TypedOrderKey>> order(Step.Limit step, StepContext context) {
    if (!step.orderBy().isEmpty()) {
      return Orders.typed(step.orderBy(), "orderBy", context);
    }
    if (context.sorted()) {
      return context.inputSteps().get(0).flatMap(LimitChecker::sorted);
    }
    context.report(
        Code.LIMIT_WITHOUT_ORDER,
        context.at("orderBy"),
        "Which rows come first? A limit needs \"orderBy\", or a sort step right before it.");
    return Optional.empty();
  }

  /** The sort's keys, over the sort's own columns. */
  private static Optional<List<TypedOrderKey>> sorted(TypedStep step) {
    return step instanceof TypedStep.Sort sort
        ? Optional.of(sort.by().stream().map(key -> moved(key, sort.name())).toList())
        : Optional.empty();
  }

  private static TypedOrderKey moved(TypedOrderKey key, String relation) {
    return new TypedOrderKey(moved(key.expression(), relation), key.direction(), key.nulls());
  }

  private static TypedExpression moved(TypedExpression expression, String relation) {
    return expression instanceof TypedExpression.ColumnRef(var old, var column)
        ? new TypedExpression.ColumnRef(relation, column)
        : Trees.withChildren(expression, child -> moved(child, relation));
  }
}
