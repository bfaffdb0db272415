package io.datamorph.spec.typed;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All expressions of a step. */
public final class StepExpressions {

  private StepExpressions() {}

  public static Stream<TypedExpression> of(TypedStep step) {
    return switch (step) {
      case TypedStep.Select select -> computed(select.computed());
      case TypedStep.Derive derive -> computed(derive.computed());
      case TypedStep.Window window -> computed(window.computed());
      case TypedStep.Fill fill -> computed(fill.computed());
      case TypedStep.Filter filter -> Stream.of(filter.condition());
      case TypedStep.Join join -> join.on().stream();
      case TypedStep.Sort sort -> keys(sort.by());
      case TypedStep.Limit limit -> keys(limit.by());
      case TypedStep.Dedupe dedupe -> keys(dedupe.by());
      case TypedStep.Aggregate aggregate ->
          Stream.of(
                  computed(aggregate.groups()),
                  computed(aggregate.measures()),
                  computed(aggregate.havingMeasures()),
                  aggregate.having().stream())
              .flatMap(Function.identity());
      case TypedStep.Pivot pivot ->
          Stream.concat(
              computed(pivot.groups()),
              pivot.cells().stream().flatMap(cell -> computed(cell.measures())));
      case TypedStep.SetOperation operation ->
          operation.branches().stream().flatMap(branch -> branch.values().stream());
      case TypedStep.Unpivot unpivot -> unpivot.labels().stream().map(TypedStep.Labelled::value);
      case TypedStep.Distinct distinct -> Stream.of();
      case TypedStep.Explode explode -> Stream.of();
      case TypedStep.Custom custom -> Stream.of();
    };
  }

  private static Stream<TypedExpression> computed(List<Computed> columns) {
    return columns.stream().map(Computed::expression);
  }

  private static Stream<TypedExpression> keys(List<TypedOrderKey> keys) {
    return keys.stream().map(TypedOrderKey::expression);
  }
}
