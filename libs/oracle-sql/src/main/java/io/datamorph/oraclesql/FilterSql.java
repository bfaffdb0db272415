package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedStep;

/** {@code SELECT ... FROM orders WHERE status = 'PAID'}. */
final class FilterSql {

  private FilterSql() {}

  static String emit(TypedStep.Filter step, Scope scope) {
    return Scope.list(step.columns())
        + "\nFROM "
        + scope.name(step.input())
        + "\nWHERE "
        + ExpressionSql.overOneRelation().emit(step.condition());
  }
}
