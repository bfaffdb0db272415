package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code SELECT order_id, quantity * price AS amount FROM lines}. */
final class DeriveSql {

  private DeriveSql() {}

  static String emit(TypedStep.Derive step, Scope scope) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    Map<String, Computed> computed =
        step.computed().stream()
            .collect(Collectors.toMap(item -> item.column().id(), Function.identity()));
    return Scope.list(
            step.columns().stream()
                .map(
                    column -> {
                      Computed item = computed.get(column.id());
                      String sql =
                          item == null
                              ? Identifier.quoted(column.id())
                              : expressions.emit(item.expression());
                      return Scope.item(sql, column);
                    }))
        + "\nFROM "
        + scope.name(step.input());
  }
}
