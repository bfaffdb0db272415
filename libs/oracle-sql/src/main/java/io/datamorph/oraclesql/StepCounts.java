package io.datamorph.oraclesql;

import io.datamorph.spec.document.SetOperator;
import io.datamorph.spec.typed.TypedStep;
import java.util.Locale;

/**
 * What was counted of a step, in the order of the query's columns.
 *
 * @param beside rows of the inputs that are not counted in {@code in}
 * @param first of a join the matched rows of the left; before having the groups; of an intersect or
 *     except the rows of the first input to compare; of a pivot those in no cell; of an explode
 *     those without elements
 * @param second of a join the matched rows of the right
 */
record StepCounts(long in, long beside, long out, long first, long second) {

  StepRows of(TypedStep step) {
    String name = step.name();
    return switch (step) {
      case TypedStep.Select select -> new StepRows.Passed(name, "select", in, out);
      case TypedStep.Derive derive -> new StepRows.Passed(name, "derive", in, out);
      case TypedStep.Fill fill -> new StepRows.Passed(name, "fill", in, out);
      case TypedStep.Sort sort -> new StepRows.Passed(name, "sort", in, out);
      case TypedStep.Window window -> new StepRows.Passed(name, "window", in, out);
      case TypedStep.Filter filter -> new StepRows.Removed(name, "filter", in, out);
      case TypedStep.Limit limit -> new StepRows.Removed(name, "limit", in, out);
      case TypedStep.Distinct distinct -> new StepRows.Merged(name, "distinct", in, out);
      case TypedStep.Dedupe dedupe -> new StepRows.Merged(name, "dedupe", in, out);
      case TypedStep.Join join -> new JoinedRows(name, join.type(), in, beside, first, second, out);
      case TypedStep.Aggregate aggregate -> new StepRows.Grouped(name, in, first, out);
      case TypedStep.Pivot pivot -> new StepRows.Pivoted(name, in, first, out);
      case TypedStep.Unpivot unpivot ->
          new StepRows.Unpivoted(name, in, unpivot.labels().size(), out);
      case TypedStep.Explode explode ->
          new StepRows.Exploded(name, in, first, explode.outer(), out);
      case TypedStep.SetOperation operation -> of(operation);
      case TypedStep.Custom custom -> throw new IllegalArgumentException(name + " is not counted");
    };
  }

  private StepRows of(TypedStep.SetOperation step) {
    String op = step.operator().name().toLowerCase(Locale.ROOT);
    return step.operator() == SetOperator.UNION
        ? new StepRows.Merged(step.name(), op, in, out)
        : new StepRows.Compared(step.name(), op, in, beside, first, out);
  }

  /** Whether all inputs count alike, and not the first only. */
  static boolean readsAlike(TypedStep step) {
    return step instanceof TypedStep.SetOperation operation
        && operation.operator() == SetOperator.UNION;
  }
}
