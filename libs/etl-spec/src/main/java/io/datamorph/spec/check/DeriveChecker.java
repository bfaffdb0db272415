package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.TypedStep;

/** Adds columns, or replaces those of the same name. */
final class DeriveChecker implements StepChecker<Step.Derive> {

  @Override
  public CheckedStep check(Step.Derive step, StepContext context) {
    if (step.columns().isEmpty()) {
      context.report(Code.EMPTY_LIST, context.at("columns"), "A derive has at least one column.");
    }
    NamedOutputs outputs = new NamedOutputs(context);
    outputs.addAll(step.columns(), "columns", path -> context.typer(path, step.columns()));
    AddedColumns added = new AddedColumns(context, step.name(), step.columns());
    outputs.computed().forEach(added::add);
    return added.checked(
        outputs,
        computed ->
            new TypedStep.Derive(step.name(), context.input().name(), added.columns(), computed));
  }
}
