package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.oraclesql.ExpressionSql;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A spec's meaning where order of evaluation counts: each step by itself, over tables that hold all
 * rows of its inputs, so that nothing is computed for rows that an earlier step has removed, and
 * everything for the others. Three things may fail or not: a constant, which an engine may compute
 * before it sees any row, the argument of a window function for a row in nobody's frame, and one of
 * several alternatives, which need not be looked at once another is true.
 */
final class Stepwise implements Function<TypedSpec, Optional<String>> {

  private static final String SCHEMA = "fuzz_steps";
  private static final ExpressionSql COLUMNS = ExpressionSql.overOneRelation();

  private final Warehouse warehouse;

  Stepwise(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The state of the error with which it fails; empty when every step has rows. */
  @Override
  public Optional<String> apply(TypedSpec spec) {
    try {
      warehouse.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE; CREATE SCHEMA " + SCHEMA);
      Map<String, TypedSource> computed = new HashMap<>();
      for (TypedSource source : spec.sources()) {
        TypedSpec alone = alone(spec, List.of(source), List.of());
        compute(source, OracleSql.of(alone, source.name()), computed);
      }
      for (TypedStep step : spec.steps()) {
        TypedSpec alone = alone(spec, sorted(computed), List.of(step));
        compute(step, OracleSql.of(alone, step.name()), computed);
        evaluateAll(step, computed);
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getSQLState()));
    }
  }

  private static List<TypedSource> sorted(Map<String, TypedSource> computed) {
    return computed.values().stream().sorted(Comparator.comparing(TypedSource::name)).toList();
  }

  private void evaluateAll(TypedStep step, Map<String, TypedSource> computed) throws SQLException {
    for (TypedExpression constant :
        StepTrees.all(step).flatMap(StepTrees::constants).distinct().toList()) {
      warehouse.execute("SELECT " + COLUMNS.emit(constant));
    }
    if (step instanceof TypedStep.Filter filter) {
      evaluate(filter.input(), StepTrees.alternatives(filter.condition()), computed);
    }
    if (step instanceof TypedStep.Select select) {
      evaluate(select.input(), alternatives(select), computed);
    }
    if (step instanceof TypedStep.Derive derive) {
      evaluate(derive.input(), alternatives(derive), computed);
    }
    if (step instanceof TypedStep.Window window) {
      evaluate(window.input(), StepTrees.all(step).flatMap(StepTrees::windowArguments), computed);
    }
  }

  private static Stream<TypedExpression> alternatives(TypedStep step) {
    return StepTrees.all(step).flatMap(StepTrees::alternatives);
  }

  private void evaluate(
      String input, Stream<TypedExpression> expressions, Map<String, TypedSource> computed)
      throws SQLException {
    String table = computed.get(input).table().table();
    for (TypedExpression expression : expressions.distinct().toList()) {
      warehouse.execute("SELECT %s FROM %s.%s".formatted(COLUMNS.emit(expression), SCHEMA, table));
    }
  }

  private void compute(Relation relation, String sql, Map<String, TypedSource> computed)
      throws SQLException {
    var table = new TableName(SCHEMA, "r" + computed.size());
    warehouse.execute("CREATE TABLE %s.%s AS %s".formatted(table.schema(), table.table(), sql));
    computed.put(
        relation.name(),
        new TypedSource(relation.name(), FuzzCase.CONNECTION, table, relation.columns()));
  }

  private static TypedSpec alone(TypedSpec spec, List<TypedSource> sources, List<TypedStep> steps) {
    return new TypedSpec(spec.document(), sources, steps, spec.target(), List.of());
  }
}
