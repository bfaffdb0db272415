package io.datamorph.spec.check;

import io.datamorph.spec.document.SetOperator;
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

/** Union, intersect and except; columns are matched by name, in any case if need be. */
final class SetOperationChecker implements StepChecker<Step.SetOperation> {

  private static final int MOST_INPUTS = 100;

  @Override
  public CheckedStep check(Step.SetOperation step, StepContext context) {
    if (!countFits(step, context)) {
      return CheckedStep.faulty(Rows.unknown(step.name()));
    }
    List<Rows> inputs = context.inputs();
    Rows first = inputs.get(0);
    Set<String> doubtful = new LinkedHashSet<>();
    List<Column> columns = new ArrayList<>();
    List<List<Column>> sources = new ArrayList<>();
    boolean good = inputs.stream().noneMatch(Rows::isDoubtful) && sameNames(step, context);
    for (Column column : first.columns()) {
      Optional<List<Column>> same = same(column, inputs);
      Optional<DataType> type = same.flatMap(found -> type(column, found, context));
      if (type.isEmpty()) {
        good = false;
        doubtful.add(column.name());
      } else {
        columns.add(output(column, same.get(), type.get(), step.operator()));
        sources.add(same.get());
      }
    }
    Rows rows = new Rows(step.name(), columns, java.util.Map.of(), doubtful, first.open());
    boolean comparable =
        bagOfRows(step) || !good || DistinctChecker.comparable(rows, context.at("inputs"), context);
    return good && comparable
        ? CheckedStep.of(rows, typed(step, inputs, columns, sources))
        : CheckedStep.faulty(rows);
  }

  /** Only {@code union all} never compares rows. */
  private static boolean bagOfRows(Step.SetOperation step) {
    return step.operator() == SetOperator.UNION && step.all();
  }

  private static boolean countFits(Step.SetOperation step, StepContext context) {
    int count = step.inputs().size();
    boolean two = step.operator() == SetOperator.EXCEPT;
    boolean fits = two ? count == 2 : count >= 2 && count <= MOST_INPUTS;
    if (!fits) {
      context.report(
          Code.TOO_FEW_INPUTS,
          context.at("inputs"),
          (two ? "An except has two inputs" : "This step has 2 to " + MOST_INPUTS + " inputs")
              + ", not "
              + count
              + ".");
    }
    return fits;
  }

  private static boolean sameNames(Step.SetOperation step, StepContext context) {
    List<Rows> inputs = context.inputs();
    boolean same = true;
    for (int index = 0; index < inputs.size(); index++) {
      Rows one = inputs.get(index);
      List<String> missing = missing(inputs.get(0), one);
      List<String> extra = missing(one, inputs.get(0));
      if (!missing.isEmpty() || !extra.isEmpty()) {
        same = false;
        context.report(
            Code.INPUTS_DIFFER,
            context.at("inputs", index),
            "\"" + one.name() + "\" " + difference(missing, extra, inputs.get(0).name()));
      } else if (hasTwice(one)) {
        same = false;
        context.report(
            Code.AMBIGUOUS_COLUMN,
            context.at("inputs", index),
            "\"" + one.name() + "\" has two columns of one name; rename one by a select step.");
      }
    }
    return same;
  }

  private static String difference(List<String> missing, List<String> extra, String first) {
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("lacks " + String.join(", ", missing) + ", which \"" + first + "\" has");
    }
    if (!extra.isEmpty()) {
      parts.add("has " + String.join(", ", extra) + ", which \"" + first + "\" has not");
    }
    return String.join(", and ", parts)
        + "; columns are matched by name, so select the same ones from all inputs.";
  }

  private static List<String> missing(Rows wanted, Rows from) {
    return wanted.columns().stream()
        .map(Column::name)
        .filter(name -> find(name, from).isEmpty())
        .toList();
  }

  private static boolean hasTwice(Rows rows) {
    Ids ids = new Ids();
    return rows.columns().stream().anyMatch(column -> !ids.take(column.name()));
  }

  private static Optional<Column> find(String name, Rows rows) {
    return rows.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .or(
            () ->
                rows.columns().stream()
                    .filter(column -> column.name().equalsIgnoreCase(name))
                    .findFirst());
  }

  private static Optional<List<Column>> same(Column column, List<Rows> inputs) {
    List<Column> same = new ArrayList<>();
    inputs.forEach(rows -> find(column.name(), rows).ifPresent(same::add));
    return same.size() == inputs.size() ? Optional.of(same) : Optional.empty();
  }

  private static Optional<DataType> type(Column column, List<Column> same, StepContext context) {
    DataType type = same.get(0).type();
    for (int index = 1; index < same.size(); index++) {
      Optional<DataType> common = CommonType.of(type, same.get(index).type());
      if (common.isEmpty()) {
        context.report(
            Code.TYPE_MISMATCH,
            context.at("inputs", index),
            "The column \""
                + column.name()
                + "\" is of type "
                + same.get(index).type().display()
                + " here, but of type "
                + type.display()
                + " before; cast one of them in a derive step.");
        return Optional.empty();
      }
      type = common.get();
    }
    return Optional.of(type);
  }

  private static Column output(
      Column first, List<Column> same, DataType type, SetOperator operator) {
    boolean nullable =
        switch (operator) {
          case UNION -> same.stream().anyMatch(Column::nullable);
          case INTERSECT -> same.stream().allMatch(Column::nullable);
          case EXCEPT -> first.nullable();
        };
    Set<SourceColumn> lineage = new LinkedHashSet<>();
    same.forEach(column -> lineage.addAll(column.lineage()));
    return new Column(Optional.empty(), first.name(), first.name(), type, nullable, lineage);
  }

  private static TypedStep typed(
      Step.SetOperation step, List<Rows> inputs, List<Column> columns, List<List<Column>> sources) {
    List<TypedStep.Branch> branches = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      String name = inputs.get(input).name();
      List<TypedExpression> values = new ArrayList<>();
      for (int index = 0; index < columns.size(); index++) {
        Column from = sources.get(index).get(input);
        TypedExpression value = new TypedExpression.ColumnRef(name, from);
        values.add(Coercion.widened(value, columns.get(index).type()));
      }
      branches.add(new TypedStep.Branch(name, values));
    }
    return new TypedStep.SetOperation(step.name(), step.operator(), branches, columns, step.all());
  }
}
