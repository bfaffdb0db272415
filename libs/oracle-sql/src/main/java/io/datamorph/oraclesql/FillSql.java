package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Computed;
import io.datamorph.spec.typed.TypedStep;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code SELECT id, coalesce(city, 'unknown') AS city FROM customers}. */
final class FillSql {

  private FillSql() {}

  static String emit(TypedStep.Fill step, Scope scope) {
    ExpressionSql expressions = ExpressionSql.overOneRelation();
    Map<String, Computed> computed =
        step.computed().stream()
            .collect(Collectors.toMap(item -> item.column().id(), Function.identity()));
    return Scope.list(
            step.columns().stream()
                .map(
                    column -> {
                      String name = Identifier.quoted(column.id());
                      Computed item = computed.get(column.id());
                      return item == null
                          ? name
                          : "coalesce(%s, %s) AS %s"
                              .formatted(name, expressions.emit(item.expression()), name);
                    }))
        + "\nFROM "
        + scope.name(step.input());
  }
}
