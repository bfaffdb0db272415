package io.datamorph.validator.query;

import io.datamorph.oraclesql.ExpressionSql;
import io.datamorph.oraclesql.Identifier;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.validator.domain.Expectation;
import io.datamorph.validator.domain.KeyRule;
import io.datamorph.validator.domain.Rule;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Each rule as a query and what must come of it. */
final class RuleSql {

  private final TypedSpec spec;
  private final StagingTable staging;
  private final KeySql keys;

  RuleSql(TypedSpec spec, StagingTable staging) {
    this.spec = spec;
    this.staging = staging;
    this.keys = new KeySql(spec, staging);
  }

  /** A query, and the answer that passes. */
  record Question(String sql, Expectation expectation) {}

  Question of(Rule rule) {
    return switch (rule) {
      case KeyRule key -> none(keys.of(key));
      case Rule.NotNull notNull -> none(staging.violatingAnyNull(notNull.columns()));
      case Rule.Holds holds ->
          none(staging.violating(condition(holds.fact().condition(), "NOT TRUE")));
      case Rule.UserCheck user -> none(userCheck(user));
      case Rule.RowsAtMost most ->
          new Question(
              "SELECT count(*) AS rows FROM " + staging.name(),
              new Expectation.AtMost(most.count()));
      case Rule.Reconciles sums -> new Question(sums(sums), new Expectation.EqualNumbers());
    };
  }

  /** Whether only somebody who can compute the steps can answer it. */
  static boolean asksTheOracle(Rule rule) {
    return switch (rule) {
      case KeyRule key -> key instanceof KeyRule.SourceKeysUnique;
      case Rule.Reconciles sums -> true;
      case Rule.UserCheck user -> user.relation().isPresent();
      case Rule.NotNull notNull -> false;
      case Rule.Holds holds -> false;
      case Rule.RowsAtMost most -> false;
    };
  }

  private String userCheck(Rule.UserCheck user) {
    String broken = condition(user.check().condition(), "FALSE");
    return user.relation()
        .map(
            relation ->
                StagingTable.violating(
                    "(\n" + OracleSql.of(spec, relation) + "\n) AS checked",
                    spec.relation(relation).columns(),
                    broken))
        .orElseGet(() -> staging.violating(broken));
  }

  private static String condition(TypedExpression condition, String is) {
    return "(" + ExpressionSql.overOneRelation().emit(condition) + ") IS " + is;
  }

  private static Question none(String sql) {
    return new Question(sql, new Expectation.NoViolations());
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
