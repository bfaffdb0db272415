package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.SourceColumn;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Coercion;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.ExpressionTyper.Aggregates;
import io.datamorph.spec.typing.Rows;
import io.datamorph.spec.typing.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A column's values as columns. */
final class PivotChecker implements StepChecker<Step.Pivot> {

  @Override
  public CheckedStep check(Step.Pivot step, StepContext context) {
    NamedOutputs groups = new NamedOutputs(context);
    groups.addAll(step.groupBy(), "groupBy", context::typer);
    NamedOutputs measures = new NamedOutputs(context);
    var written = measures.addAll(step.measures(), "measures", path -> typer(context, path));
    boolean measuresFit = measuresFit(step, written, context);
    Optional<TypedExpression.ColumnRef> on =
        ColumnLookup.find(step.on(), context.at("on"), context)
            .filter(column -> compares(column, context));
    boolean counted = countFits(step, context);
    Optional<List<TypedExpression.Literal>> values =
        counted ? on.flatMap(column -> values(step, column, context)) : Optional.empty();
    boolean good =
        groups.isComplete() && measures.isComplete() && measuresFit && values.isPresent();
    if (!good) {
      return unknown(step, groups.computed(), groups.doubtful());
    }
    return pivoted(step, context, groups.computed(), measures.computed(), on.get(), values.get());
  }

  private static CheckedStep pivoted(
      Step.Pivot step,
      StepContext context,
      List<Computed> groups,
      List<Computed> measures,
      TypedExpression.ColumnRef on,
      List<TypedExpression.Literal> values) {
    Ids ids = new Ids();
    groups.forEach(group -> ids.take(group.column().id()));
    boolean unique = true;
    List<TypedStep.Cell> cells = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      String name = name(step.values(), index, values.get(index));
      List<Computed> measured = new ArrayList<>();
      for (Computed measure : measures) {
        String column = measures.size() == 1 ? name : name + "_" + measure.column().name();
        unique &= named(column, ids, context.at("values", index), context);
        measured.add(new Computed(cell(column, measure, on), measure.expression()));
      }
      cells.add(new TypedStep.Cell(values.get(index), measured));
    }
    TypedStep.Pivot typed =
        new TypedStep.Pivot(step.name(), context.input().name(), groups, on, cells);
    return unique
        ? CheckedStep.of(Rows.of(step.name(), typed.columns(), Set.of()), typed)
        : unknown(step, groups, Set.of());
  }

  /** Only the groups are sure; what else there is depends on what is wrong. */
  private static CheckedStep unknown(Step.Pivot step, List<Computed> groups, Set<String> doubtful) {
    return CheckedStep.faulty(new Rows(step.name(), columns(groups), Map.of(), doubtful, true));
  }

  private static boolean named(String column, Ids ids, String path, StepContext context) {
    if (!context.names().stored(column, path)) {
      return false;
    }
    boolean free = ids.take(column);
    if (!free) {
      context.report(
          Code.DUPLICATE_COLUMN,
          path,
          "Two columns are named \"" + column + "\"; name the value: {value, name}.");
    }
    return free;
  }

  private static Column cell(String name, Computed measure, TypedExpression.ColumnRef on) {
    Set<SourceColumn> lineage = new LinkedHashSet<>(measure.column().lineage());
    lineage.addAll(on.column().lineage());
    return new Column(
        Optional.empty(),
        name,
        name,
        measure.column().type(),
        measure.column().nullable(),
        lineage);
  }

  private static String name(
      List<Step.PivotValue> written, int index, TypedExpression.Literal value) {
    return written.get(index).name().orElseGet(() -> value.value().orElseThrow());
  }

  private static List<Column> columns(List<Computed> computed) {
    return computed.stream().map(Computed::column).toList();
  }

  /** A cell may have no rows, as an aggregate without groups may. */
  private static ExpressionTyper typer(StepContext context, String path) {
    Scope scope = Scope.of(context.inputs());
    return ExpressionTyper.ofGroups(scope, scope, Aggregates.OF_ALL_ROWS, context.findings(), path);
  }

  private static boolean measuresFit(
      Step.Pivot step, List<Optional<TypedExpression>> measures, StepContext context) {
    if (measures.isEmpty()) {
      context.report(
          Code.EMPTY_LIST, context.at("measures"), "A pivot needs at least one measure.");
      return false;
    }
    boolean fit = true;
    for (int index = 0; index < measures.size(); index++) {
      Optional<Column> loose =
          measures.get(index).flatMap(measure -> AggregateChecker.loose(measure, List.of()));
      if (loose.isPresent()) {
        fit = false;
        context.report(
            Code.NOT_GROUPED,
            context.at("measures", index),
            "\""
                + loose.get().name()
                + "\" has many values in a cell; aggregate it, by max for example.");
      }
    }
    return fit;
  }

  private static boolean compares(TypedExpression.ColumnRef on, StepContext context) {
    boolean compares = Kinds.isComparable(on.type());
    if (!compares) {
      context.report(
          Code.TYPE_MISMATCH,
          context.at("on"),
          "Values of type " + on.type().display() + " cannot become columns.");
    }
    return compares;
  }

  private static boolean countFits(Step.Pivot step, StepContext context) {
    int count = step.values().size();
    if (count > 0 && count <= Step.Pivot.MOST_VALUES) {
      return true;
    }
    context.report(
        count == 0 ? Code.VALUES_UNKNOWN : Code.INVALID_COUNT,
        context.at("values"),
        count == 0
            ? "Which values become columns? The column \""
                + step.on()
                + "\" could not be looked through, or has none or more than "
                + Step.Pivot.MOST_VALUES
                + "; list them in \"values\"."
            : "A pivot has at most " + Step.Pivot.MOST_VALUES + " values, not " + count + ".");
    return false;
  }

  private static Optional<List<TypedExpression.Literal>> values(
      Step.Pivot step, TypedExpression.ColumnRef on, StepContext context) {
    List<TypedExpression.Literal> values = new ArrayList<>();
    for (int index = 0; index < step.values().size(); index++) {
      value(step.values().get(index).value(), on, context.at("values", index), context)
          .ifPresent(values::add);
    }
    return values.size() == step.values().size() ? Optional.of(values) : Optional.empty();
  }

  private static Optional<TypedExpression.Literal> value(
      String text, TypedExpression.ColumnRef on, String path, StepContext context) {
    Optional<TypedExpression> constant =
        ExpressionTyper.ofRows(new ConstantScope(), context.findings(), path).value(text);
    Optional<TypedExpression.Literal> literal =
        constant
            .flatMap(value -> Coercion.constant(value, on.type()))
            .filter(TypedExpression.Literal.class::isInstance)
            .map(TypedExpression.Literal.class::cast)
            .filter(value -> value.value().isPresent());
    if (literal.isEmpty() && constant.isPresent()) {
      context.report(
          Code.TYPE_MISMATCH,
          path,
          "This is not a value of \""
              + on.column().name()
              + "\", which is of type "
              + on.type().display()
              + ".");
    }
    return literal;
  }
}
