package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Python from outside: what it promises is checked here, what it does when it runs. */
final class CustomChecker implements StepChecker<Step.Custom> {

  private static final int MOST_CHARACTERS = 20_000;

  @Override
  public CheckedStep check(Step.Custom step, StepContext context) {
    boolean inputs = inputsFit(step, context);
    boolean code = codeFits(step, context);
    if (step.columns().isEmpty()) {
      context.report(
          Code.EMPTY_LIST, context.at("columns"), "A custom step declares the columns it makes.");
    }
    Set<SourceColumn> lineage = new LinkedHashSet<>();
    context
        .inputs()
        .forEach(rows -> rows.columns().forEach(column -> lineage.addAll(column.lineage())));
    Ids ids = new Ids();
    Set<String> doubtful = new HashSet<>();
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < step.columns().size(); index++) {
      Step.DeclaredColumn declared = step.columns().get(index);
      column(declared, lineage, ids, context.at("columns", index), context)
          .ifPresentOrElse(columns::add, () -> doubtful.add(declared.name()));
    }
    Rows rows = Rows.of(step.name(), columns, doubtful);
    boolean good = inputs && code && doubtful.isEmpty() && !columns.isEmpty();
    return good
        ? CheckedStep.of(
            rows,
            new TypedStep.Custom(
                step.name(),
                context.inputs().stream().map(Rows::name).toList(),
                step.code(),
                columns))
        : CheckedStep.faulty(rows);
  }

  private static boolean inputsFit(Step.Custom step, StepContext context) {
    boolean repeated = new HashSet<>(step.inputs()).size() < step.inputs().size();
    if (step.inputs().isEmpty()) {
      context.report(
          Code.TOO_FEW_INPUTS, context.at("inputs"), "A custom step reads at least one input.");
    }
    if (repeated) {
      context.report(
          Code.SAME_INPUT_TWICE, context.at("inputs"), "A custom step names every input once.");
    }
    return !step.inputs().isEmpty() && !repeated;
  }

  private static boolean codeFits(Step.Custom step, StepContext context) {
    String fault =
        step.code().isBlank()
            ? "it is empty"
            : step.code().length() > MOST_CHARACTERS
                ? "it is longer than " + MOST_CHARACTERS + " characters"
                : step.code().contains("return") ? "" : "it returns nothing";
    if (!fault.isEmpty()) {
      context.report(
          Code.INVALID_CODE,
          context.at("code"),
          "The code is the body of a Python function that returns a DataFrame; " + fault + ".");
    }
    return fault.isEmpty();
  }

  private static Optional<Column> column(
      Step.DeclaredColumn declared,
      Set<SourceColumn> lineage,
      Ids ids,
      String path,
      StepContext context) {
    Optional<DataType> type = DataTypes.parse(declared.type());
    if (type.isEmpty()) {
      context
          .findings()
          .add(
              Code.UNKNOWN_TYPE,
              path + ".type",
              "There is no type \"" + declared.type() + "\".",
              Near.to(declared.type(), DataTypes.names()));
    }
    boolean named = context.names().stored(declared.name(), path + ".name");
    boolean free = !named || ids.take(declared.name());
    if (!free) {
      context.report(
          Code.DUPLICATE_COLUMN,
          path + ".name",
          "Two columns are named \"" + declared.name() + "\".");
    }
    return named && free
        ? type.map(
            t ->
                new Column(
                    Optional.empty(),
                    declared.name(),
                    declared.name(),
                    t,
                    declared.nullable(),
                    lineage))
        : Optional.empty();
  }
}
