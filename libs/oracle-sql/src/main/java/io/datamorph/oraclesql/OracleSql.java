package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The oracle: one SELECT that recomputes a spec's result in PostgreSQL, with a common table
 * expression for each source and each step, named after it.
 */
public final class OracleSql {

  private OracleSql() {}

  /** Whether PostgreSQL can compute the spec; else every query of it is refused. */
  public static boolean canCompute(TypedSpec spec) {
    return spec.steps().stream().allMatch(StepSql::canCompute);
  }

  /**
   * The rows that the target must have, its columns in order and of its types.
   *
   * @throws NotComputableException naming a step that PostgreSQL cannot compute
   */
  public static String of(TypedSpec spec) {
    List<Column> input = spec.relation(spec.target().input()).columns();
    List<Column> target = spec.target().columns();
    return query(
        spec,
        spec.target().input(),
        Scope.list(
            IntStream.range(0, target.size()).mapToObj(i -> cast(input.get(i), target.get(i)))));
  }

  /** Behind a join the input may call a column otherwise: the place tells which it is. */
  private static String cast(Column input, Column target) {
    return "%s::%s AS %s"
        .formatted(
            Identifier.quoted(input.id()),
            SqlType.of(target.type()),
            Identifier.quoted(target.id()));
  }

  /**
   * The rows of one source or step, on the way to the target.
   *
   * @throws NotComputableException naming a step on the way that PostgreSQL cannot compute
   */
  public static String of(TypedSpec spec, String relation) {
    List<Column> columns = spec.relation(relation).columns();
    return query(spec, relation, Scope.list(columns));
  }

  private static String query(TypedSpec spec, String relation, String select) {
    CommonTables tables = new CommonTables(spec, relation);
    return tables.query(select + "\nFROM " + tables.scope().name(relation));
  }
}
