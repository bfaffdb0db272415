package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.List;
import java.util.Optional;

/** Orders the rows. */
final class SortChecker implements StepChecker<Step.Sort> {

  @Override
  public CheckedStep check(Step.Sort step, StepContext context) {
    if (step.by().isEmpty()) {
      context.report(Code.EMPTY_LIST, context.at("by"), "A sort has at least one key.");
    }
    Rows input = context.input();
    Rows rows = input.passedOn(step.name(), input.columns());
    Optional<List<TypedOrderKey>> by = Orders.typed(step.by(), "by", context);
    return by.map(
            keys ->
                CheckedStep.of(
                    rows, new TypedStep.Sort(step.name(), input.name(), input.columns(), keys)))
        .orElseGet(() -> CheckedStep.faulty(rows));
  }
}
