package io.datamorph.fuzz.shrink;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.document.Step;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A step with its parts replaced one for one.
 *
 * @param relation for the names of steps and sources
 * @param column for the names of columns outside of expressions
 * @param expression for expressions
 */
record StepParts(
    UnaryOperator<String> relation,
    UnaryOperator<String> column,
    UnaryOperator<String> expression) {

  static StepParts expressions(UnaryOperator<String> replacement) {
    return new StepParts(UnaryOperator.identity(), UnaryOperator.identity(), replacement);
  }

  Step replaced(Step step) {
    String name = relation.apply(step.name());
    List<String> inputs = step.inputs().stream().map(relation).toList();
    return switch (step) {
      case Step.Select s -> new Step.Select(name, inputs.getFirst(), named(s.columns()));
      case Step.Derive s -> new Step.Derive(name, inputs.getFirst(), named(s.columns()));
      case Step.Filter s -> new Step.Filter(name, inputs.getFirst(), expression.apply(s.where()));
      case Step.Join s ->
          new Step.Join(name, inputs.get(0), inputs.get(1), s.type(), s.on().map(expression));
      case Step.Aggregate s ->
          new Step.Aggregate(
              name,
              inputs.getFirst(),
              named(s.groupBy()),
              named(s.measures()),
              s.having().map(expression));
      case Step.Sort s -> new Step.Sort(name, inputs.getFirst(), keys(s.by()));
      case Step.Limit s -> new Step.Limit(name, inputs.getFirst(), s.count(), keys(s.orderBy()));
      case Step.Fill s -> new Step.Fill(name, inputs.getFirst(), named(s.values()));
      case Step.Dedupe s ->
          new Step.Dedupe(
              name, inputs.getFirst(), columns(s.keys()), s.keep(), keys(s.orderBy()), s.nulls());
      case Step.Window s ->
          new Step.Window(
              name,
              inputs.getFirst(),
              named(s.columns()),
              s.partitionBy().stream().map(expression).toList(),
              keys(s.orderBy()),
              s.frame());
      case Step.Distinct s -> new Step.Distinct(name, inputs.getFirst());
      case Step.SetOperation s -> new Step.SetOperation(name, s.operator(), inputs, s.all());
      case Step.Pivot s -> pivot(s, name, inputs.getFirst());
      case Step.Unpivot s -> unpivot(s, name, inputs.getFirst());
      case Step.Explode s ->
          new Step.Explode(
              name,
              inputs.getFirst(),
              column.apply(s.column()),
              s.as().map(column),
              s.position().map(column),
              s.outer());
      case Step.Custom s -> new Step.Custom(name, inputs, s.code(), s.columns());
    };
  }

  private Step pivot(Step.Pivot pivot, String name, String input) {
    return new Step.Pivot(
        name,
        input,
        named(pivot.groupBy()),
        column.apply(pivot.on()),
        pivot.values().stream()
            .map(value -> new Step.PivotValue(value.value(), value.name().map(column)))
            .toList(),
        named(pivot.measures()));
  }

  private Step unpivot(Step.Unpivot unpivot, String name, String input) {
    return new Step.Unpivot(
        name,
        input,
        unpivot.columns().stream()
            .map(turned -> new Step.UnpivotColumn(column.apply(turned.column()), turned.label()))
            .toList(),
        column.apply(unpivot.nameColumn()),
        column.apply(unpivot.valueColumn()),
        unpivot.includeNulls());
  }

  private List<NamedExpression> named(List<NamedExpression> entries) {
    return entries.stream()
        .map(entry -> new NamedExpression(entry.name().map(column), expression.apply(entry.expr())))
        .toList();
  }

  private List<OrderKey> keys(List<OrderKey> keys) {
    return keys.stream()
        .map(key -> new OrderKey(expression.apply(key.expr()), key.direction(), key.nulls()))
        .toList();
  }

  private List<String> columns(List<String> names) {
    return names.stream().map(column).toList();
  }
}
