package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedStep;

/** {@code SELECT amount * 2 AS doubled FROM orders}. */
final class SelectSql {

  private SelectSql() {}

  static String emit(TypedStep.Select step, Scope scope) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    return Scope.list(
            step.computed().stream()
                .map(
                    computed ->
                        Scope.item(expressions.emit(computed.expression()), computed.column())))
        + "\nFROM "
        + scope.name(step.input());
  }
}
