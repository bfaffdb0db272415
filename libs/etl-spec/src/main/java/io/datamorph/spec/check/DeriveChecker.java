package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds columns, or replaces those of the same name. */
final class DeriveChecker implements StepChecker<Step.Derive> {

  @Override
  public CheckedStep check(Step.Derive step, StepContext context) {
    if (step.columns().isEmpty()) {
      context.report(Code.EMPTY_LIST, context.at("columns"), "A derive has at least one column.");
    }
    NamedOutputs outputs = new NamedOutputs(context);
    outputs.addAll(step.columns(), "columns", context::typer);
    Merge merge = new Merge(context, step);
    outputs.computed().forEach(merge::add);
    Rows input = context.input();
    Set<String> doubtful = new HashSet<>(input.doubtful());
    doubtful.addAll(outputs.doubtful());
    Rows passed = input.passedOn(step.name(), merge.columns);
    Rows rows = new Rows(step.name(), passed.columns(), passed.aliases(), doubtful, input.open());
    return outputs.isComplete() && merge.complete
        ? CheckedStep.of(
            rows, new TypedStep.Derive(step.name(), input.name(), merge.columns, merge.computed))
        : CheckedStep.faulty(rows);
  }

  /** The input's columns, into which the computed ones are put. */
  private static final class Merge {

    private final StepContext context;
    private final Step.Derive step;
    private final List<Column> columns;
    private final List<Computed> computed = new ArrayList<>();
    private final Ids ids = new Ids();
    private boolean complete = true;

    Merge(StepContext context, Step.Derive step) {
      this.context = context;
      this.step = step;
      this.columns = new ArrayList<>(context.input().columns());
      columns.forEach(column -> ids.take(column.id()));
    }

    void add(Computed added) {
      String name = added.column().name();
      List<Column> same =
          context.input().columns().stream().filter(c -> c.name().equals(name)).toList();
      switch (same.size()) {
        case 0 -> append(added);
        case 1 -> replace(same.get(0), added);
        default -> {
          complete = false;
          context.report(
              Code.AMBIGUOUS_COLUMN,
              path(name),
              "The input has several columns named \""
                  + name
                  + "\"; derive cannot tell which one"
                  + " to replace. Name them by a select step first.");
        }
      }
    }

    private void append(Computed added) {
      Column column = withId(added, ids.unique(step.name(), added.column().id()));
      columns.add(column);
      computed.add(new Computed(column, added.expression()));
    }

    private void replace(Column old, Computed added) {
      Column column = withId(added, old.id());
      columns.set(columns.indexOf(old), column);
      computed.add(new Computed(column, added.expression()));
    }

    private static Column withId(Computed added, String id) {
      Column column = added.column();
      return new Column(
          Optional.empty(), column.name(), id, column.type(), column.nullable(), column.lineage());
    }

    private String path(String name) {
      for (int index = 0; index < step.columns().size(); index++) {
        if (step.columns().get(index).name().filter(name::equals).isPresent()) {
          return context.at("columns", index) + ".name";
        }
      }
      return context.at("columns");
    }
  }
}
