package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Elements as rows. */
final class ExplodeChecker implements StepChecker<Step.Explode> {

  @Override
  public CheckedStep check(Step.Explode step, StepContext context) {
    Rows input = context.input();
    Optional<TypedExpression.ColumnRef> array =
        ColumnLookup.find(step.column(), context.at("column"), context);
    Optional<DataType> type = array.flatMap(column -> element(column, context));
    if (array.isEmpty() || type.isEmpty()) {
      return unknown(step, input);
    }
    Column exploded = array.get().column();
    String name = step.as().orElse(exploded.name());
    Column element =
        new Column(
            Optional.empty(),
            name,
            step.as().isPresent() ? name : exploded.id(),
            type.get(),
            true,
            exploded.lineage());
    Optional<Column> position = step.position().map(place -> position(place, exploded, step));
    Optional<List<Column>> columns = columns(step, input, exploded, element, position, context);
    if (columns.isEmpty()) {
      return unknown(step, input);
    }
    return CheckedStep.of(
        input.passedOn(step.name(), columns.get()),
        new TypedStep.Explode(
            step.name(),
            input.name(),
            columns.get(),
            array.get(),
            element,
            position,
            step.outer()));
  }

  private static CheckedStep unknown(Step.Explode step, Rows input) {
    Rows rows = input.passedOn(step.name(), input.columns());
    return CheckedStep.faulty(
        new Rows(rows.name(), rows.columns(), rows.aliases(), rows.doubtful(), true));
  }

  private static Column position(String name, Column exploded, Step.Explode step) {
    return new Column(
        Optional.empty(), name, name, new DataType.Int(), step.outer(), exploded.lineage());
  }

  private static Optional<DataType> element(TypedExpression.ColumnRef column, StepContext context) {
    return switch (column.type()) {
      case DataType.ArrayOf(var element) -> Optional.of(element);
      case DataType.Json json -> Optional.of(json);
      default -> {
        context.report(
            Code.TYPE_MISMATCH,
            context.at("column"),
            "Only an array or json has elements; \""
                + column.column().name()
                + "\" is of type "
                + column.type().display()
                + ".");
        yield Optional.empty();
      }
    };
  }

  /** The element in the array's place, or at the end under a name of its own. */
  private static Optional<List<Column>> columns(
      Step.Explode step,
      Rows input,
      Column exploded,
      Column element,
      Optional<Column> position,
      StepContext context) {
    Ids ids = new Ids();
    List<Column> columns = new ArrayList<>();
    for (Column column : input.columns()) {
      boolean replaced = step.as().isEmpty() && column.id().equals(exploded.id());
      ids.take(column.id());
      columns.add(replaced ? element : column);
    }
    boolean free = step.as().isEmpty() || free(element, "as", ids, context);
    if (free && step.as().isPresent()) {
      columns.add(element);
    }
    if (position.isPresent()) {
      free &= free(position.get(), "position", ids, context);
      columns.add(position.get());
    }
    return free ? Optional.of(columns) : Optional.empty();
  }

  private static boolean free(Column column, String property, Ids ids, StepContext context) {
    if (!context.names().stored(column.name(), context.at(property))) {
      return false;
    }
    boolean free = ids.take(column.id());
    if (!free) {
      context.report(
          Code.DUPLICATE_COLUMN,
          context.at(property),
          "There is a column \"" + column.name() + "\" already; choose another name.");
    }
    return free;
  }
}
