package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.Optional;

/** Every row once. */
final class DistinctChecker implements StepChecker<Step.Distinct> {

  @Override
  public CheckedStep check(Step.Distinct step, StepContext context) {
    Rows input = context.input();
    Rows rows = input.passedOn(step.name(), input.columns());
    return comparable(input, context.at("input"), context)
        ? CheckedStep.of(rows, new TypedStep.Distinct(step.name(), input.name(), input.columns()))
        : CheckedStep.faulty(rows);
  }

  /** Whether whole rows can be told equal; reports the column that stands in the way. */
  static boolean comparable(Rows input, String path, StepContext context) {
    Optional<Column> incomparable =
        input.columns().stream().filter(column -> !Kinds.isComparable(column.type())).findFirst();
    incomparable.ifPresent(
        column ->
            context.report(
                Code.TYPE_MISMATCH,
                path,
                "Rows are compared whole, but values of \""
                    + column.name()
                    + "\" ("
                    + column.type().display()
                    + ") cannot be compared; leave it out by a select step."));
    return incomparable.isEmpty();
  }
}
