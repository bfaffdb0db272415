package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code SELECT order_id, quantity * price AS amount FROM lines}. */
final class DeriveSql {

  private DeriveSql() {}

  static String emit(TypedStep.Derive step, Scope scope) {
    return Scope.list(items(step.columns(), step.computed(), ExpressionSql.overOneRelation()))
        + "\nFROM "
        + scope.name(step.input());
  }

  /** All columns: by their expression, or carried over by id. */
  static Stream<String> items(
      List<Column> columns, List<Computed> computed, ExpressionSql expressions) {
    Map<String, Computed> byId =
        computed.stream().collect(Collectors.toMap(item -> item.column().id(), item -> item));
    return columns.stream()
        .map(
            column -> {
              Computed item = byId.get(column.id());
              String sql =
                  item == null
                      ? Identifier.quoted(column.id())
                      : expressions.emit(item.expression());
              return Scope.item(sql, column);
            });
  }
}
