package io.datamorph.oraclesql;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.Fallible;
import io.datamorph.spec.typed.StepExpressions;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;

/**
 * Which steps PostgreSQL must finish before the next begins. It would else merge a filter with what
 * follows and might divide by zero in a row that the filter removes.
 */
final class Fences {

  private Fences() {}

  /** Whether the step at this index removes rows for which a later one could fail. */
  static boolean needed(List<TypedStep> steps, int index) {
    return removesRows(steps.get(index))
        && steps.stream().skip(index + 1L).flatMap(StepExpressions::of).anyMatch(Fallible::is);
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
}
