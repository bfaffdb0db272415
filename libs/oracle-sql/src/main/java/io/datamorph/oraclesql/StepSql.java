package io.datamorph.oraclesql;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;

/** Every step as a SELECT over the relations that it reads. */
final class StepSql {

  private StepSql() {}

  static String emit(TypedStep step, Scope scope) {
    return switch (step) {
      case TypedStep.Select select -> SelectSql.emit(select, scope);
      case TypedStep.Derive derive -> DeriveSql.emit(derive, scope);
      case TypedStep.Filter filter -> FilterSql.emit(filter, scope);
      case TypedStep.Join join -> JoinSql.emit(join, scope);
      case TypedStep.Aggregate aggregate -> AggregateSql.emit(aggregate, scope);
      case TypedStep.Sort sort -> SortSql.emit(sort, scope);
      case TypedStep.Limit limit -> LimitSql.emit(limit, scope);
      case TypedStep.Fill fill -> FillSql.emit(fill, scope);
      case TypedStep.Dedupe dedupe -> DedupeSql.emit(dedupe, scope);
      case TypedStep.Window window -> WindowSql.emit(window, scope);
      case TypedStep.Distinct distinct -> DistinctSql.emit(distinct, scope);
      case TypedStep.SetOperation operation -> SetOperationSql.emit(operation, scope);
      case TypedStep.Pivot pivot -> PivotSql.emit(pivot, scope);
      case TypedStep.Unpivot unpivot -> UnpivotSql.emit(unpivot, scope);
      case TypedStep.Explode explode when canCompute(explode) -> ExplodeSql.emit(explode, scope);
      case TypedStep.Explode nested ->
          throw new NotComputableException(
              nested.name(), "an array of arrays is one array of all their elements to it.");
      case TypedStep.Custom custom ->
          throw new NotComputableException(custom.name(), "it is written in Python.");
    };
  }

  static boolean canCompute(TypedStep step) {
    boolean nested =
        step instanceof TypedStep.Explode explode
            && explode.array().type() instanceof DataType.ArrayOf(DataType.ArrayOf inner);
    return !nested && !(step instanceof TypedStep.Custom);
  }

  /** The relations that a step reads. */
  static List<String> inputs(TypedStep step) {
    return switch (step) {
      case TypedStep.Select select -> List.of(select.input());
      case TypedStep.Derive derive -> List.of(derive.input());
      case TypedStep.Filter filter -> List.of(filter.input());
      case TypedStep.Join join -> List.of(join.left(), join.right());
      case TypedStep.Aggregate aggregate -> List.of(aggregate.input());
      case TypedStep.Sort sort -> List.of(sort.input());
      case TypedStep.Limit limit -> List.of(limit.input());
      case TypedStep.Fill fill -> List.of(fill.input());
      case TypedStep.Dedupe dedupe -> List.of(dedupe.input());
      case TypedStep.Window window -> List.of(window.input());
      case TypedStep.Distinct distinct -> List.of(distinct.input());
      case TypedStep.SetOperation operation ->
          operation.branches().stream().map(TypedStep.Branch::input).toList();
      case TypedStep.Pivot pivot -> List.of(pivot.input());
      case TypedStep.Unpivot unpivot -> List.of(unpivot.input());
      case TypedStep.Explode explode -> List.of(explode.input());
      case TypedStep.Custom custom -> custom.inputs();
    };
  }
}
