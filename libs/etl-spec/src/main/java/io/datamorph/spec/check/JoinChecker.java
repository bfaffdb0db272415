package io.datamorph.spec.check;

import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins two inputs; afterwards every column still knows its side. */
final class JoinChecker implements StepChecker<Step.Join> {

  @Override
  public CheckedStep check(Step.Join step, StepContext context) {
    Rows left = context.inputs().get(0);
    Rows right = context.inputs().get(1);
    boolean sides = twoSides(step, context, left, right);
    Optional<TypedExpression> on = sides ? condition(step, context) : Optional.empty();
    List<TypedStep.Carried> carried = carried(step.type(), left, right);
    Rows rows = output(step.name(), carried, left, right, keepsRight(step.type()));
    boolean good = sides && on.isPresent() == step.on().isPresent() && conditionFits(step);
    return good
        ? CheckedStep.of(
            rows,
            new TypedStep.Join(step.name(), left.name(), right.name(), step.type(), on, carried))
        : CheckedStep.faulty(sides ? rows : Rows.unknown(step.name()));
  }

  private static boolean twoSides(Step.Join step, StepContext context, Rows left, Rows right) {
    boolean same = left.name().equals(right.name()) && !left.name().isEmpty();
    if (same) {
      context.report(
          Code.SAME_INPUT_TWICE,
          context.at("right"),
          "\""
              + left.name()
              + "\" cannot be joined with itself under one name; read the table"
              + " again as a second source, or pass it through a select.");
    }
    return !same;
  }

  private static Optional<TypedExpression> condition(Step.Join step, StepContext context) {
    if (!conditionFits(step)) {
      context.report(
          Code.JOIN_CONDITION,
          context.at("on"),
          step.type() == JoinType.CROSS
              ? "A cross join has no condition."
              : "A join needs a condition \"on\"; without one it would be a cross join.");
    }
    return step.on().flatMap(on -> context.typer(context.at("on")).condition(on));
  }

  private static boolean conditionFits(Step.Join step) {
    return step.on().isPresent() != (step.type() == JoinType.CROSS);
  }

  private static boolean keepsRight(JoinType type) {
    return type != JoinType.SEMI && type != JoinType.ANTI;
  }

  private static List<TypedStep.Carried> carried(JoinType type, Rows left, Rows right) {
    boolean leftMissing = type == JoinType.RIGHT || type == JoinType.FULL;
    boolean rightMissing = type == JoinType.LEFT || type == JoinType.FULL;
    Ids ids = new Ids();
    List<TypedStep.Carried> carried = new ArrayList<>();
    for (Column column : left.columns()) {
      carried.add(carry(left, column, ids, leftMissing));
    }
    if (keepsRight(type)) {
      for (Column column : right.columns()) {
        carried.add(carry(right, column, ids, rightMissing));
      }
    }
    return carried;
  }

  private static TypedStep.Carried carry(Rows side, Column from, Ids ids, boolean mayBeMissing) {
    String qualifier = from.qualifier().orElse(side.name());
    Column column = Columns.withId(from, qualifier, ids.unique(qualifier, from.id()));
    return new TypedStep.Carried(
        side.name(), from, Columns.withNullable(column, from.nullable() || mayBeMissing));
  }

  private static Rows output(
      String name, List<TypedStep.Carried> carried, Rows left, Rows right, boolean both) {
    Map<String, Set<String>> ofLeft = left.aliasesAfterwards();
    Map<String, Set<String>> ofRight = right.aliasesAfterwards();
    Map<String, Set<String>> aliases = new HashMap<>();
    for (TypedStep.Carried each : carried) {
      boolean isLeft = each.relation().equals(left.name());
      aliases.put(each.column().id(), (isLeft ? ofLeft : ofRight).get(each.from().id()));
    }
    Set<String> doubtful = new HashSet<>(left.doubtful());
    if (both) {
      doubtful.addAll(right.doubtful());
    }
    return new Rows(
        name,
        carried.stream().map(TypedStep.Carried::column).toList(),
        aliases,
        doubtful,
        left.open() || (both && right.open()));
  }
}
