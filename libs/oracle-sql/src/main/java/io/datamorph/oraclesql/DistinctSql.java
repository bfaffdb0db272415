package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedStep;
import java.util.stream.Collectors;

/** {@code SELECT DISTINCT customer, city FROM orders}; PostgreSQL counts NULLs as equal here. */
final class DistinctSql {

  private DistinctSql() {}

  static String emit(TypedStep.Distinct step, Scope scope) {
    return step.columns().stream()
            .map(Column::id)
            .map(Identifier::quoted)
            .collect(Collectors.joining(",\n  ", "SELECT DISTINCT\n  ", ""))
        + "\nFROM "
        + scope.name(step.input());
  }
}
