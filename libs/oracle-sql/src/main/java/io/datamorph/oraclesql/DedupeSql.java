package io.datamorph.oraclesql;

import io.datamorph.spec.document.Keep;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import io.datamorph.spec.typed.TypedStep;
import java.util.stream.Collectors;

/**
 * {@code SELECT DISTINCT ON (key) ... FROM orders ORDER BY key, ...}. Where rows without a key all
 * stay: {@code SELECT ... FROM (SELECT ..., row_number() OVER (PARTITION BY key ORDER BY ...) AS
 * place FROM orders) AS numbered WHERE place = 1 OR key IS NULL}.
 */
final class DedupeSql {

  private DedupeSql() {}

  static String emit(TypedStep.Dedupe step, Scope scope) {
    return switch (step.nulls()) {
      case EQUAL -> firstOfEachKey(step, scope);
      case KEEP -> numbered(step, scope);
    };
  }

  private static String firstOfEachKey(TypedStep.Dedupe step, Scope scope) {
    String keys = keys(step, ", ", "");
    String columns =
        step.columns().stream()
            .map(column -> Identifier.quoted(column.id()))
            .collect(Collectors.joining(",\n  "));
    return "SELECT DISTINCT ON (%s)\n  %s\nFROM %s\nORDER BY %s%s"
        .formatted(
            keys,
            columns,
            scope.name(step.input()),
            keys,
            step.by().isEmpty() ? "" : ", " + order(step));
  }

  private static String numbered(TypedStep.Dedupe step, Scope scope) {
    String place = Scope.free("place", step.columns());
    return """
        %s
        FROM (
          %s,
            row_number() OVER (PARTITION BY %s%s) AS %s
          FROM %s
        ) AS numbered
        WHERE %s = 1 OR %s"""
        .formatted(
            Scope.list(step.columns()),
            Layout.indented(Scope.list(step.columns())),
            keys(step, ", ", ""),
            step.by().isEmpty() ? "" : " ORDER BY " + order(step),
            place,
            scope.name(step.input()),
            place,
            keys(step, " OR ", " IS NULL"));
  }

  private static String order(TypedStep.Dedupe step) {
    return OrderSql.emit(step.by(), step.keep() == Keep.LAST);
  }

  private static String keys(TypedStep.Dedupe step, String between, String behind) {
    return step.keys().stream()
        .map(ColumnRef::column)
        .map(column -> Identifier.quoted(column.id()) + behind)
        .collect(Collectors.joining(between));
  }
}
