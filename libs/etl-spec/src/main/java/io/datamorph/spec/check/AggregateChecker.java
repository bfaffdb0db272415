package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.ExpressionTyper.Aggregates;
import io.datamorph.spec.typing.Rows;
import io.datamorph.spec.typing.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Groups and measures. */
final class AggregateChecker implements StepChecker<Step.Aggregate> {

  @Override
  public CheckedStep check(Step.Aggregate step, StepContext context) {
    if (step.groupBy().isEmpty() && step.measures().isEmpty()) {
      context.report(
          Code.EMPTY_LIST, context.at("measures"), "An aggregate has groups or measures.");
    }
    NamedOutputs outputs = new NamedOutputs(context);
    var groups = outputs.addAll(step.groupBy(), "groupBy", context::typer);
    boolean groupsFit = groupsFit(groups, step, context);
    int groupCount = outputs.computed().size();
    var measures = outputs.addAll(step.measures(), "measures", path -> typer(step, context, path));
    List<TypedExpression> known = groups.stream().flatMap(Optional::stream).toList();
    boolean measuresFit = measuresFit(measures, known, step, context);

    List<Computed> all = outputs.computed();
    List<Computed> groupColumns = all.subList(0, groupCount);
    List<Computed> measureColumns = all.subList(groupCount, all.size());
    List<Column> columns = all.stream().map(Computed::column).toList();
    Rows rows = Rows.of(step.name(), columns, outputs.doubtful());
    HavingChecker having =
        new HavingChecker(
            context, rows, groupColumns, measureColumns, known.size() == groups.size());
    Optional<TypedExpression> condition =
        step.having().flatMap(text -> having.check(text, aggregates(step)));
    boolean good =
        outputs.isComplete()
            && groupsFit
            && measuresFit
            && condition.isPresent() == step.having().isPresent();
    return good
        ? CheckedStep.of(
            rows,
            new TypedStep.Aggregate(
                step.name(),
                context.input().name(),
                groupColumns,
                measureColumns,
                having.extraMeasures(),
                condition))
        : CheckedStep.faulty(rows);
  }

  private static Aggregates aggregates(Step.Aggregate step) {
    return step.groupBy().isEmpty() ? Aggregates.OF_ALL_ROWS : Aggregates.OF_GROUPS;
  }

  private static ExpressionTyper typer(Step.Aggregate step, StepContext context, String path) {
    Scope scope = new MadeHere(Scope.of(context.inputs()), step.measures());
    return ExpressionTyper.ofGroups(scope, scope, aggregates(step), context.findings(), path);
  }

  private static boolean groupsFit(
      List<Optional<TypedExpression>> groups, Step.Aggregate step, StepContext context) {
    boolean fit = true;
    for (int index = 0; index < groups.size(); index++) {
      Optional<String> fault = groups.get(index).flatMap(AggregateChecker::groupFault);
      if (fault.isPresent()) {
        context.report(
            Code.TYPE_MISMATCH, path(step.groupBy(), "groupBy", index, context), fault.get());
        fit = false;
      }
    }
    return fit;
  }

  private static Optional<String> groupFault(TypedExpression group) {
    if (group instanceof TypedExpression.Literal) {
      return Optional.of("A constant makes no groups; name a column.");
    }
    return Kinds.isComparable(group.type())
        ? Optional.empty()
        : Optional.of("Values of type " + group.type().display() + " make no groups.");
  }

  private static boolean measuresFit(
      List<Optional<TypedExpression>> measures,
      List<TypedExpression> groups,
      Step.Aggregate step,
      StepContext context) {
    boolean fit = true;
    for (int index = 0; index < measures.size(); index++) {
      Optional<Column> loose = measures.get(index).flatMap(measure -> loose(measure, groups));
      if (loose.isPresent()) {
        context.report(
            Code.NOT_GROUPED,
            path(step.measures(), "measures", index, context),
            "\""
                + loose.get().name()
                + "\" has many values in a group; aggregate it, by max for"
                + " example, or add it to groupBy.");
        fit = false;
      }
    }
    return fit;
  }

  /** A column outside of aggregates that is not part of a group. */
  static Optional<Column> loose(TypedExpression expression, List<TypedExpression> groups) {
    if (groups.contains(expression) || Trees.isAggregate(expression)) {
      return Optional.empty();
    }
    if (expression instanceof TypedExpression.ColumnRef(var relation, var column)) {
      return Optional.of(column);
    }
    return Trees.children(expression).stream()
        .flatMap(child -> loose(child, groups).stream())
        .findFirst();
  }

  private static String path(
      List<io.datamorph.spec.document.NamedExpression> entries,
      String property,
      int index,
      StepContext context) {
    String path = context.at(property, index);
    return entries.get(index).name().isPresent() ? path + ".expr" : path;
  }

  static Stream<TypedExpression> expressions(List<Computed> computed) {
    return computed.stream().map(Computed::expression);
  }
}
