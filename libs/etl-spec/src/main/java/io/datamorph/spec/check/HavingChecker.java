package io.datamorph.spec.check;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.Resolution;
import io.datamorph.spec.typing.Rows;
import io.datamorph.spec.typing.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a HAVING: it sees the step's own columns first, then the input's through groups and
 * aggregates. What it computes beyond the measures becomes a measure of its own.
 */
final class HavingChecker {

  private final StepContext context;
  private final Rows own;
  private final List<Computed> columns = new ArrayList<>();
  private final List<TypedExpression> groups;
  private final List<Computed> extra = new ArrayList<>();
  private final Ids ids = new Ids();
  private final boolean groupsKnown;

  HavingChecker(
      StepContext context,
      Rows own,
      List<Computed> groups,
      List<Computed> measures,
      boolean groupsKnown) {
    this.context = context;
    this.own = own;
    this.groups = AggregateChecker.expressions(groups).toList();
    this.groupsKnown = groupsKnown;
    columns.addAll(groups);
    columns.addAll(measures);
    columns.forEach(computed -> ids.take(computed.column().id()));
  }

  Optional<TypedExpression> check(String text, ExpressionTyper.Aggregates aggregates) {
    String path = context.at("having");
    Scope rows = Scope.of(context.inputs());
    ExpressionTyper typer =
        ExpressionTyper.ofGroups(
            new OwnFirst(Scope.of(List.of(own)), rows), rows, aggregates, context.findings(), path);
    Optional<TypedExpression> condition = typer.condition(text);
    if (condition.isEmpty() || !groupsKnown) {
      return Optional.empty();
    }
    Optional<Column> loose = loose(condition.get());
    if (loose.isPresent()) {
      context.report(
          Code.NOT_GROUPED,
          path,
          "\""
              + loose.get().name()
              + "\" has many values in a group; having sees groups, measures"
              + " and aggregates.");
      return Optional.empty();
    }
    return condition.map(this::overOwnColumns);
  }

  List<Computed> extraMeasures() {
    return List.copyOf(extra);
  }

  private Optional<Column> loose(TypedExpression expression) {
    List<TypedExpression> seen = new ArrayList<>(groups);
    own.columns().forEach(column -> seen.add(new TypedExpression.ColumnRef(own.name(), column)));
    return AggregateChecker.loose(expression, seen);
  }

  /** Groups and aggregates replaced by the columns that hold them. */
  private TypedExpression overOwnColumns(TypedExpression expression) {
    Optional<Computed> column =
        columns.stream().filter(computed -> computed.expression().equals(expression)).findFirst();
    if (column.isPresent()) {
      return new TypedExpression.ColumnRef(own.name(), column.get().column());
    }
    if (Trees.isAggregate(expression)) {
      Column added =
          NamedOutputs.column(ids.unique(own.name(), "having_" + (extra.size() + 1)), expression);
      Computed computed = new Computed(added, expression);
      columns.add(computed);
      extra.add(computed);
      return new TypedExpression.ColumnRef(own.name(), added);
    }
    return Trees.withChildren(expression, this::overOwnColumns);
  }

  private record OwnFirst(Scope own, Scope rows) implements Scope {

    @Override
    public Resolution resolve(Expression.Reference reference) {
      Resolution found = own.resolve(reference);
      if (!(found instanceof Resolution.NotFound)) {
        return found;
      }
      Resolution ofRows = rows.resolve(reference);
      return ofRows instanceof Resolution.NotFound && reference.relation().isEmpty()
          ? found
          : ofRows;
    }
  }
}
