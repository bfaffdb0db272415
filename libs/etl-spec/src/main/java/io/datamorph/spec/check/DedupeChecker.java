package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row a key. */
final class DedupeChecker implements StepChecker<Step.Dedupe> {

  @Override
  public CheckedStep check(Step.Dedupe step, StepContext context) {
    if (step.keys().isEmpty()) {
      context.report(
          Code.EMPTY_LIST, context.at("keys"), "A dedupe needs the columns that make a key.");
    }
    List<TypedExpression.ColumnRef> keys = new ArrayList<>();
    for (int index = 0; index < step.keys().size(); index++) {
      key(step.keys().get(index), context.at("keys", index), context).ifPresent(keys::add);
    }
    Optional<List<TypedOrderKey>> by = Orders.typed(step.orderBy(), "orderBy", context);
    Rows input = context.input();
    Rows rows = input.passedOn(step.name(), input.columns());
    if (keys.size() != step.keys().size() || by.isEmpty()) {
      return CheckedStep.faulty(rows);
    }
    return CheckedStep.of(
        rows,
        new TypedStep.Dedupe(
            step.name(),
            input.name(),
            input.columns(),
            keys,
            step.keep(),
            Orders.total(by.get(), keys, context),
            step.nulls()));
  }

  private static Optional<TypedExpression.ColumnRef> key(
      String text, String path, StepContext context) {
    Optional<TypedExpression.ColumnRef> key = ColumnLookup.find(text, path, context);
    if (key.isPresent() && !Kinds.isComparable(key.get().type())) {
      context.report(
          Code.TYPE_MISMATCH,
          path,
          "Values of type "
              + key.get().type().display()
              + " cannot be compared, so they make no key.");
      return Optional.empty();
    }
    return key;
  }
}
