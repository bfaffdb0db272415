package io.datamorph.spec.check;

import io.datamorph.spec.document.Step;

/** Checks one kind of step. */
@FunctionalInterface
interface StepChecker<S extends Step> {

  CheckedStep check(S step, StepContext context);

  /** The one place that knows which checker a step has. */
  static CheckedStep checkAny(Step step, StepContext context) {
    return switch (step) {
      case Step.Select select -> new SelectChecker().check(select, context);
      case Step.Derive derive -> new DeriveChecker().check(derive, context);
      case Step.Filter filter -> new FilterChecker().check(filter, context);
      case Step.Join join -> new JoinChecker().check(join, context);
      case Step.Aggregate aggregate -> new AggregateChecker().check(aggregate, context);
      case Step.Sort sort -> new SortChecker().check(sort, context);
      case Step.Limit limit -> new LimitChecker().check(limit, context);
      case Step.Fill fill -> new FillChecker().check(fill, context);
      case Step.Dedupe dedupe -> new DedupeChecker().check(dedupe, context);
      case Step.Window window -> new WindowChecker().check(window, context);
      case Step.Distinct distinct -> new DistinctChecker().check(distinct, context);
      case Step.SetOperation operation -> new SetOperationChecker().check(operation, context);
      case Step.Pivot pivot -> new PivotChecker().check(pivot, context);
      case Step.Unpivot unpivot -> new UnpivotChecker().check(unpivot, context);
      case Step.Explode explode -> new ExplodeChecker().check(explode, context);
      case Step.Custom custom -> new CustomChecker().check(custom, context);
    };
  }
}
