package io.datamorph.validator.query;

import io.datamorph.oraclesql.ExpressionSql;
import io.datamorph.oraclesql.Identifier;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.validator.domain.Expectation;
import io.datamorph.validator.domain.Rule;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each rule as a query and what must come of it. */
final class RuleSql {

  private final TypedSpec spec;
  private final StagingTable staging;

  RuleSql(TypedSpec spec, StagingTable staging) {
    this.spec = spec;
    this.staging = staging;
  }

  /** A query, and the answer that passes. */
  record Question(String sql, Expectation expectation) {}

  Question of(Rule rule) {
    return switch (rule) {
      case Rule.KeysUnique unique -> none(duplicates(unique.keys()));
      case Rule.KeysNotNull keys -> none(staging.violating(anyNull(keys.keys())));
      case Rule.NotNull notNull -> none(staging.violating(anyNull(notNull.columns())));
      case Rule.Holds holds ->
          none(
              staging.violating(
                  "("
                      + ExpressionSql.overOneRelation().emit(holds.fact().condition())
                      + ") IS NOT TRUE"));
      case Rule.UserCheck user ->
          none(
              staging.violating(
                  "("
                      + ExpressionSql.overOneRelation().emit(user.check().condition())
                      + ") IS FALSE"));
      case Rule.RowsAtMost most ->
          new Question(
              "SELECT count(*) AS rows FROM " + staging.name(),
              new Expectation.AtMost(most.count()));
      case Rule.Reconciles sums -> new Question(sums(sums), new Expectation.EqualNumbers());
    };
  }

  private static Question none(String sql) {
    return new Question(sql, new Expectation.NoViolations());
  }

  private static String anyNull(List<Column> columns) {
    return columns.stream()
        .map(column -> Identifier.quoted(column.id()) + " IS NULL")
        .collect(Collectors.joining(" OR "));
  }

  private String duplicates(List<Column> keys) {
    String names = StagingTable.list(keys.stream().map(key -> Identifier.quoted(key.id())));
    String cells =
        StagingTable.list(
            keys.stream().map(key -> Cell.shown(key) + " AS " + Identifier.quoted(key.id())));
    String present =
        keys.stream()
            .map(key -> Identifier.quoted(key.id()) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return "SELECT count(*) OVER () AS violations, %s, count(*) AS times FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1 ORDER BY %s LIMIT 10"
        .formatted(cells, staging.name(), present, names, StagingTable.places(2, keys));
  }

  /** Without the cast to a measure's own type, which the total of all groups need not fit. */
  private String sums(Rule.Reconciles rule) {
    List<Rule.Measure> measures = rule.measures();
    String pairs = each(measures, i -> "target.m%1$d::text, source.m%1$d::text".formatted(i));
    String target =
        each(
            measures,
            i ->
                "coalesce(sum(%s), 0) AS m%d"
                    .formatted(Identifier.quoted(measures.get(i).column().id()), i));
    String source =
        each(
            measures,
            i -> "coalesce(%s, 0) AS m%d".formatted(aggregate(measures.get(i).aggregate()), i));
    return """
        SELECT %s
        FROM (SELECT %s FROM %s) AS target
        CROSS JOIN (SELECT %s FROM (
        %s
        ) AS grouped) AS source"""
        .formatted(pairs, target, staging.name(), source, OracleSql.of(spec, rule.input()));
  }

  private static String each(List<Rule.Measure> measures, IntFunction<String> item) {
    return StagingTable.list(IntStream.range(0, measures.size()).mapToObj(item));
  }

  private static String aggregate(Call measure) {
    return measure.arguments().isEmpty()
        ? "count(*)"
        : measure.function().name()
            + "("
            + ExpressionSql.overOneRelation().emit(measure.arguments().get(0))
            + ")";
  }
}
