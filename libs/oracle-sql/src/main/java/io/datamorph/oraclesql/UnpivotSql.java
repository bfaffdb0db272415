package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedStep;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code SELECT sales.city, turned.month, turned.amount FROM sales CROSS JOIN LATERAL (VALUES
 * ('jan', sales.jan), ('feb', sales.feb)) AS turned (month, amount)}.
 */
final class UnpivotSql {

  private UnpivotSql() {}

  static String emit(TypedStep.Unpivot step, Scope scope) {
    String input = scope.name(step.input());
    String turned = scope.alias("turned");
    ExpressionSql expressions = scope.qualified();
    String values =
        step.labels().stream()
            .map(
                label ->
                    "(%s, %s)"
                        .formatted(LiteralSql.text(label.label()), expressions.emit(label.value())))
            .collect(Collectors.joining(",\n    "));
    Stream<String> items =
        Stream.concat(
            step.kept().stream().map(column -> of(input, column)),
            Stream.of(of(turned, step.nameColumn()), of(turned, step.valueColumn())));
    String where =
        step.includeNulls() ? "" : "\nWHERE " + of(turned, step.valueColumn()) + " IS NOT NULL";
    return Scope.list(items)
        + "\nFROM %s\nCROSS JOIN LATERAL (\n  VALUES\n    %s\n) AS %s (%s, %s)%s"
            .formatted(
                input,
                values,
                turned,
                Identifier.quoted(step.nameColumn().id()),
                Identifier.quoted(step.valueColumn().id()),
                where);
  }

  private static String of(String relation, Column column) {
    return relation + "." + Identifier.quoted(column.id());
  }
}
