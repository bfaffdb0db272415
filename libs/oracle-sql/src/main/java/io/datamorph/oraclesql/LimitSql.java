package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedStep;

/** {@code SELECT ... FROM totals ORDER BY total DESC NULLS FIRST, id ASC NULLS LAST LIMIT 10}. */
final class LimitSql {

  private LimitSql() {}

  static String emit(TypedStep.Limit step, Scope scope) {
    String order = step.by().isEmpty() ? "" : "\nORDER BY " + OrderSql.emit(step.by(), false);
    return Scope.list(step.columns())
        + "\nFROM "
        + scope.name(step.input())
        + order
        + "\nLIMIT "
        + step.count();
  }
}
