package io.datamorph.fuzz.run;

import io.datamorph.fuzz.cases.FuzzCase;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.typed.Relation;
import io.datamorph.spec.typed.TypedSource;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A spec's meaning where order of evaluation counts: each step by itself, over tables that hold all
 * rows of its inputs, so that nothing is computed for rows that an earlier step has removed, and
 * everything for the others.
 */
final class Stepwise implements Function<TypedSpec, Optional<String>> {

  private static final String SCHEMA = "fuzz_steps";

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
        compute(
            source, OracleSql.of(alone(spec, List.of(source), List.of()), source.name()), computed);
      }
      for (TypedStep step : spec.steps()) {
        List<TypedSource> inputs =
            computed.values().stream()
                .sorted(java.util.Comparator.comparing(TypedSource::name))
                .toList();
        compute(step, OracleSql.of(alone(spec, inputs, List.of(step)), step.name()), computed);
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getSQLState()));
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
