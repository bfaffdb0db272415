package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;

/** Exactly the columns named. */
final class SelectChecker implements StepChecker<Step.Select> {

  @Override
  public CheckedStep check(Step.Select step, StepContext context) {
    if (step.columns().isEmpty()) {
      context.report(Code.EMPTY_LIST, context.at("columns"), "A select keeps at least one column.");
    }
    NamedOutputs outputs = new NamedOutputs(context);
    outputs.addAll(step.columns(), "columns", path -> context.typer(path, step.columns()));
    TypedStep.Select typed =
        new TypedStep.Select(step.name(), context.input().name(), outputs.computed());
    Rows rows = Rows.of(step.name(), typed.columns(), outputs.doubtful());
    return outputs.isComplete() ? CheckedStep.of(rows, typed) : CheckedStep.faulty(rows);
  }
}
