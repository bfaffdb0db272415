package io.datamorph.spec.check;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.expression.ExpressionParser;
import io.datamorph.spec.expression.Parsing;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.spec.typing.Coercion;
import io.datamorph.spec.typing.ExpressionTyper;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces NULL by a constant, column by column. */
final class FillChecker implements StepChecker<Step.Fill> {

  @Override
  public CheckedStep check(Step.Fill step, StepContext context) {
    if (step.values().isEmpty()) {
      context.report(Code.EMPTY_LIST, context.at("values"), "A fill has at least one value.");
    }
    Rows input = context.input();
    List<Column> columns = new ArrayList<>(input.columns());
    List<Computed> computed = new ArrayList<>();
    for (int index = 0; index < step.values().size(); index++) {
      fill(step.values().get(index), context.at("values", index), context)
          .ifPresent(filled -> put(filled, columns, computed));
    }
    reportTwice(computed, context);
    Rows rows = input.passedOn(step.name(), columns);
    return computed.size() == step.values().size()
        ? CheckedStep.of(rows, new TypedStep.Fill(step.name(), input.name(), columns, computed))
        : CheckedStep.faulty(rows);
  }

  private static void put(Computed filled, List<Column> columns, List<Computed> computed) {
    columns.replaceAll(
        column -> column.id().equals(filled.column().id()) ? filled.column() : column);
    computed.add(filled);
  }

  private static void reportTwice(List<Computed> computed, StepContext context) {
    Ids ids = new Ids();
    computed.stream()
        .map(filled -> filled.column().id())
        .filter(id -> !ids.take(id))
        .forEach(
            id ->
                context.report(
                    Code.DUPLICATE_COLUMN,
                    context.at("values"),
                    "The column \"" + id + "\" is filled twice."));
  }

  private static Optional<Computed> fill(NamedExpression value, String path, StepContext context) {
    if (value.name().isEmpty()) {
      context.report(Code.NAME_REQUIRED, path, "A fill value names its column: {name, expr}.");
      return Optional.empty();
    }
    return ColumnLookup.find(value.name().get(), path + ".name", context)
        .map(TypedExpression.ColumnRef::column)
        .flatMap(
            column ->
                constant(value.expr(), column, path + ".expr", context)
                    .map(constant -> new Computed(Columns.withNullable(column, false), constant)));
  }

  private static Optional<TypedExpression> constant(
      String text, Column column, String path, StepContext context) {
    if (column.type() instanceof DataType.Text
        && ExpressionParser.parse(text) instanceof Parsing.Faulty) {
      context
          .findings()
          .add(
              Code.NOT_A_LITERAL,
              path,
              "A fill value must be a constant; a text is written in single quotes.",
              Optional.of("'" + text.replace("'", "''") + "'"));
      return Optional.empty();
    }
    ExpressionTyper typer = ExpressionTyper.ofRows(new ConstantScope(), context.findings(), path);
    Optional<TypedExpression> value = typer.value(text);
    if (value.isPresent() && !isConstant(value.get())) {
      context.report(
          Code.NOT_A_LITERAL,
          path,
          "A fill value must be a constant that is not NULL; compute others in a derive step with"
              + " coalesce.");
      return Optional.empty();
    }
    return value.flatMap(constant -> fitting(constant, column, path, context));
  }

  private static Optional<TypedExpression> fitting(
      TypedExpression constant, Column column, String path, StepContext context) {
    Optional<TypedExpression> fitting = Coercion.constant(constant, column.type());
    if (fitting.isEmpty()) {
      context.report(
          Code.TYPE_MISMATCH,
          path,
          "The column \""
              + column.name()
              + "\" is of type "
              + column.type().display()
              + "; this value ("
              + constant.type().display()
              + ") does not fit into it.");
    }
    return fitting;
  }

  private static boolean isConstant(TypedExpression value) {
    TypedExpression bare =
        value instanceof TypedExpression.Cast(var operand, var type) ? operand : value;
    return bare instanceof TypedExpression.Literal literal && literal.value().isPresent();
  }
}
