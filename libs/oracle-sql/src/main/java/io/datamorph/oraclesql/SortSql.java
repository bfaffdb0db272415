package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedStep;

/** {@code SELECT ... FROM totals ORDER BY total DESC NULLS FIRST}. */
final class SortSql {

  private SortSql() {}

  static String emit(TypedStep.Sort step, Scope scope) {
    return Scope.list(step.columns())
        + "\nFROM "
        + scope.name(step.input())
        + "\nORDER BY "
        + OrderSql.emit(step.by(), false);
  }
}
