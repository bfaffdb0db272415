package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.stream.Collectors;
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
   * The rows that the target must have afterwards, its columns in order and of its types: the new
   * rows, and by the mode of writing those that it has now.
   *
   * @throws NotComputableException naming a step that PostgreSQL cannot compute
   */
  public static String of(TypedSpec spec) {
    CommonTables tables = new CommonTables(spec, spec.target().input());
    String rows = TargetSql.emit(spec.target(), tables);
    return tables.query(rows);
  }

  /**
   * The new rows alone, as they go into the target: its columns in order, but of a history {@code
   * valid_from} only of the last three.
   *
   * @throws NotComputableException naming a step that PostgreSQL cannot compute
   */
  public static String result(TypedSpec spec) {
    CommonTables tables = new CommonTables(spec, spec.target().input());
    return tables.query(NewRowsSql.emit(spec.target(), tables.scope()));
  }

  /**
   * The keys that several new rows have, of a history together with {@code valid_from}; NULLs count
   * as equal. Behind them, in the last column, how many rows; those with most come first.
   *
   * @param limit the most keys to give
   * @throws IllegalArgumentException when the target has no keys
   */
  public static String duplicateKeys(TypedSpec spec, int limit) {
    if (spec.target().keys().isEmpty()) {
      throw new IllegalArgumentException("the target has no keys");
    }
    CommonTables tables = new CommonTables(spec, spec.target().input());
    List<Column> keys = NewRowsSql.keys(spec.target());
    String result = tables.add("result", NewRowsSql.emit(spec.target(), tables.scope()));
    String places =
        IntStream.rangeClosed(1, keys.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return tables.query(
        """
        %s,
          count(*) AS %s
        FROM %s
        GROUP BY %s
        HAVING count(*) > 1
        ORDER BY %d DESC, %s
        LIMIT %d"""
            .formatted(
                Scope.list(keys),
                Scope.free("times", keys),
                result,
                places,
                keys.size() + 1,
                places,
                limit));
  }

  /**
   * The rows of one source or step, on the way to the target.
   *
   * @throws NotComputableException naming a step on the way that PostgreSQL cannot compute
   */
  public static String of(TypedSpec spec, String relation) {
    CommonTables tables = new CommonTables(spec, relation);
    List<Column> columns = spec.relation(relation).columns();
    return tables.query(Scope.list(columns) + "\nFROM " + tables.scope().name(relation));
  }
}
