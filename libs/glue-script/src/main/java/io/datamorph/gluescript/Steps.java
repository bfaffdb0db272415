package io.datamorph.gluescript;

import io.datamorph.spec.typed.TypedStep;

/** One emitter a kind of step. */
final class Steps {

  private Steps() {}

  static String emit(TypedStep step, Scope scope) {
    try {
      return switch (step) {
        case TypedStep.Select select -> SelectEmitter.emit(select, scope);
        case TypedStep.Derive derive -> DeriveEmitter.emit(derive, scope);
        case TypedStep.Filter filter -> FilterEmitter.emit(filter, scope);
        case TypedStep.Join join -> JoinEmitter.emit(join, scope);
        case TypedStep.Aggregate aggregate -> AggregateEmitter.emit(aggregate, scope);
        case TypedStep.Sort sort -> SortEmitter.emit(sort, scope);
        case TypedStep.Limit limit -> LimitEmitter.emit(limit, scope);
        case TypedStep.Fill fill -> FillEmitter.emit(fill, scope);
        case TypedStep.Dedupe dedupe -> DedupeEmitter.emit(dedupe, scope);
        case TypedStep.Window window -> WindowEmitter.emit(window, scope);
        case TypedStep.Distinct distinct -> DistinctEmitter.emit(distinct, scope);
        case TypedStep.SetOperation operation -> SetOperationEmitter.emit(operation, scope);
        case TypedStep.Pivot pivot -> PivotEmitter.emit(pivot, scope);
        case TypedStep.Unpivot unpivot -> UnpivotEmitter.emit(unpivot, scope);
        case TypedStep.Explode explode -> ExplodeEmitter.emit(explode, scope);
        case TypedStep.Custom custom -> CustomEmitter.emit(custom, scope);
      };
    } catch (NotCompilableException e) {
      throw e.at(step.name());
    }
  }
}
