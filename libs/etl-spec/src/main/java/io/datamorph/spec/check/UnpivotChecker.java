package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.CommonType;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Coercion;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns as rows. */
final class UnpivotChecker implements StepChecker<Step.Unpivot> {

  @Override
  public CheckedStep check(Step.Unpivot step, StepContext context) {
    if (step.columns().isEmpty()) {
      context.report(
          Code.EMPTY_LIST, context.at("columns"), "An unpivot needs the columns to turn.");
    }
    List<TypedExpression.ColumnRef> turned = new ArrayList<>();
    for (int index = 0; index < step.columns().size(); index++) {
      ColumnLookup.find(step.columns().get(index).column(), context.at("columns", index), context)
          .ifPresent(turned::add);
    }
    boolean found = turned.size() == step.columns().size() && !turned.isEmpty();
    Optional<DataType> type = found ? type(turned, context) : Optional.empty();
    List<Column> kept = kept(turned, context.input());
    boolean named = names(step, kept, context);
    if (type.isEmpty() || !named) {
      Rows rows = context.input().passedOn(step.name(), kept);
      return CheckedStep.faulty(
          new Rows(rows.name(), rows.columns(), rows.aliases(), rows.doubtful(), true));
    }
    return unpivoted(step, context, turned, kept, type.get());
  }

  private static CheckedStep unpivoted(
      Step.Unpivot step,
      StepContext context,
      List<TypedExpression.ColumnRef> turned,
      List<Column> kept,
      DataType type) {
    List<TypedStep.Labelled> labels = new ArrayList<>();
    Set<SourceColumn> lineage = new LinkedHashSet<>();
    boolean nullable = false;
    for (int index = 0; index < turned.size(); index++) {
      TypedExpression.ColumnRef column = turned.get(index);
      labels.add(
          new TypedStep.Labelled(
              step.columns().get(index).label().orElse(column.column().name()),
              Coercion.widened(column, type)));
      lineage.addAll(column.column().lineage());
      nullable |= column.nullable();
    }
    Column name = column(step.nameColumn(), new DataType.Text(), false, Set.of());
    Column value = column(step.valueColumn(), type, nullable && step.includeNulls(), lineage);
    TypedStep.Unpivot typed =
        new TypedStep.Unpivot(
            step.name(), context.input().name(), kept, name, value, labels, step.includeNulls());
    return CheckedStep.of(context.input().passedOn(step.name(), typed.columns()), typed);
  }

  private static Column column(
      String name, DataType type, boolean nullable, Set<SourceColumn> lineage) {
    return new Column(Optional.empty(), name, name, type, nullable, lineage);
  }

  private static List<Column> kept(List<TypedExpression.ColumnRef> turned, Rows input) {
    Set<String> ids = new LinkedHashSet<>();
    turned.forEach(column -> ids.add(column.column().id()));
    return input.columns().stream().filter(column -> !ids.contains(column.id())).toList();
  }

  private static Optional<DataType> type(
      List<TypedExpression.ColumnRef> turned, StepContext context) {
    DataType type = turned.get(0).type();
    for (int index = 1; index < turned.size(); index++) {
      Optional<DataType> common = CommonType.of(type, turned.get(index).type());
      if (common.isEmpty()) {
        context.report(
            Code.TYPE_MISMATCH,
            context.at("columns", index),
            "Columns that become one must be of one type, but are of "
                + type.display()
                + " and "
                + turned.get(index).type().display()
                + ".");
        return Optional.empty();
      }
      type = common.get();
    }
    return Optional.of(type);
  }

  private static boolean names(Step.Unpivot step, List<Column> kept, StepContext context) {
    Ids ids = new Ids();
    kept.forEach(column -> ids.take(column.id()));
    kept.forEach(column -> ids.take(column.name()));
    boolean name = free(step.nameColumn(), "nameColumn", ids, context);
    return free(step.valueColumn(), "valueColumn", ids, context) && name;
  }

  private static boolean free(String name, String property, Ids ids, StepContext context) {
    if (!context.names().stored(name, context.at(property))) {
      return false;
    }
    boolean free = ids.take(name);
    if (!free) {
      context.report(
          Code.DUPLICATE_COLUMN,
          context.at(property),
          "There is a column \"" + name + "\" already; choose another name.");
    }
    return free;
  }
}
