package io.datamorph.spec.check;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An input's columns, into which computed ones are put: by name in place, or at the end. */
final class AddedColumns {

  private final StepContext context;
  private final String step;
  private final List<NamedExpression> written;
  private final List<Column> columns;
  private final List<Computed> computed = new ArrayList<>();
  private final Ids ids = new Ids();
  private boolean complete = true;

  AddedColumns(StepContext context, String step, List<NamedExpression> written) {
    this.context = context;
    this.step = step;
    this.written = written;
    this.columns = new ArrayList<>(context.input().columns());
    columns.forEach(column -> ids.take(column.id()));
  }

  List<Column> columns() {
    return columns;
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
                + "\"; it cannot be told which one to replace. Name them by a select step first.");
      }
    }
  }

  /** The step with these columns, or what is known of it. */
  CheckedStep checked(NamedOutputs outputs, Function<List<Computed>, TypedStep> typed) {
    Rows input = context.input();
    Set<String> doubtful = new HashSet<>(input.doubtful());
    doubtful.addAll(outputs.doubtful());
    Rows passed = input.passedOn(step, columns);
    Rows rows = new Rows(step, passed.columns(), passed.aliases(), doubtful, input.open());
    return outputs.isComplete() && complete
        ? CheckedStep.of(rows, typed.apply(List.copyOf(computed)))
        : CheckedStep.faulty(rows);
  }

  private void append(Computed added) {
    Column column = withId(added, ids.unique(step, added.column().id()));
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
    for (int index = 0; index < written.size(); index++) {
      if (written.get(index).name().filter(name::equals).isPresent()) {
        return context.at("columns", index) + ".name";
      }
    }
    return context.at("columns");
  }
}
