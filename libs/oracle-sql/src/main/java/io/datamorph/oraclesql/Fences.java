package io.datamorph.oraclesql;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which steps PostgreSQL must finish before the next begins. It would else merge a filter with what
 * follows and might divide by zero in a row that the filter removes.
 */
final class Fences {

  private Fences() {}

  /** Whether the step at this index removes rows for which a later one could fail. */
  static boolean needed(List<TypedStep> steps, int index) {
    return removesRows(steps.get(index))
        && steps.stream().skip(index + 1L).flatMap(Fences::expressions).anyMatch(Fallible::is);
  }

  private static boolean removesRows(TypedStep step) {
    return switch (step) {
      case TypedStep.Filter filter -> true;
      case TypedStep.Join join -> true;
      case TypedStep.Aggregate aggregate -> aggregate.having().isPresent();
      case TypedStep.Limit limit -> true;
      case TypedStep.Dedupe dedupe -> true;
      case TypedStep.Select select -> false;
      case TypedStep.Derive derive -> false;
      case TypedStep.Sort sort -> false;
      case TypedStep.Fill fill -> false;
      case TypedStep.Window window -> false;
      // Of equal rows one is left, and all of them fail alike.
      case TypedStep.Distinct distinct -> false;
      case TypedStep.SetOperation operation -> operation.operator() != SetOperator.UNION;
      case TypedStep.Pivot pivot -> false;
      case TypedStep.Unpivot unpivot -> !unpivot.includeNulls();
      case TypedStep.Explode explode -> !explode.outer();
      case TypedStep.Custom custom -> true;
    };
  }

  private static Stream<TypedExpression> expressions(TypedStep step) {
    return switch (step) {
      case TypedStep.Filter filter -> Stream.of(filter.condition());
      case TypedStep.Join join -> join.on().stream();
      case TypedStep.Aggregate aggregate ->
          Stream.of(
                  computed(aggregate.groups()),
                  computed(aggregate.measures()),
                  computed(aggregate.havingMeasures()),
                  aggregate.having().stream())
              .flatMap(Function.identity());
      case TypedStep.Limit limit -> limit.by().stream().map(TypedOrderKey::expression);
      case TypedStep.Dedupe dedupe -> dedupe.by().stream().map(TypedOrderKey::expression);
      case TypedStep.Sort sort -> sort.by().stream().map(TypedOrderKey::expression);
      case TypedStep.Select select -> computed(select.computed());
      case TypedStep.Derive derive -> computed(derive.computed());
      case TypedStep.Fill fill -> computed(fill.computed());
      case TypedStep.Window window -> computed(window.computed());
      case TypedStep.Distinct distinct -> Stream.of();
      case TypedStep.SetOperation operation ->
          operation.branches().stream().flatMap(branch -> branch.values().stream());
      case TypedStep.Pivot pivot ->
          Stream.concat(
              computed(pivot.groups()),
              pivot.cells().stream().flatMap(cell -> computed(cell.measures())));
      case TypedStep.Unpivot unpivot -> unpivot.labels().stream().map(TypedStep.Labelled::value);
      case TypedStep.Explode explode -> Stream.of();
      case TypedStep.Custom custom -> Stream.of();
    };
  }

  private static Stream<TypedExpression> computed(List<Computed> items) {
    return items.stream().map(Computed::expression);
  }
}
