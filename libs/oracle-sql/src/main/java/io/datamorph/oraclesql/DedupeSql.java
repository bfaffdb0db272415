package io.datamorph.oraclesql;

import io.datamorph.spec.document.Keep;
import io.datamorph.spec.typed.TypedStep;
import java.util.stream.Collectors;

/**
 * {@code SELECT ... FROM (SELECT ..., row_number() OVER (PARTITION BY key ORDER BY ...) AS place
 * FROM orders) AS numbered WHERE place = 1}.
 */
final class DedupeSql {

  private DedupeSql() {}

  static String emit(TypedStep.Dedupe step, Scope scope) {
    String place = Scope.free("place", step.columns());
    String keys =
        step.keys().stream()
            .map(key -> Identifier.quoted(key.column().id()))
            .collect(Collectors.joining(", "));
    String order =
        step.by().isEmpty()
            ? ""
            : " ORDER BY " + OrderSql.emit(step.by(), step.keep() == Keep.LAST);
    return """
        %s
        FROM (
          %s,
            row_number() OVER (PARTITION BY %s%s) AS %s
          FROM %s
        ) AS numbered
        WHERE %s = 1%s"""
        .formatted(
            Scope.list(step.columns()),
            Layout.indented(Scope.list(step.columns())),
            keys,
            order,
            place,
            scope.name(step.input()),
            place,
            orUnknown(step));
  }

  private static String orUnknown(TypedStep.Dedupe step) {
    return switch (step.nulls()) {
      case EQUAL -> "";
      case KEEP ->
          step.keys().stream()
              .map(key -> " OR " + Identifier.quoted(key.column().id()) + " IS NULL")
              .collect(Collectors.joining());
    };
  }
}
