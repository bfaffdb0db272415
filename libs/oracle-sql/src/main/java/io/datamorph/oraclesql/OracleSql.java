package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The oracle: one SELECT that recomputes a spec's result in PostgreSQL, with a common table
 * expression for each source and each step, named after it.
 */
public final class OracleSql {

  private OracleSql() {}

  /** Whether PostgreSQL can compute every step; else queries that need the others are refused. */
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
    CommonTables tables = new CommonTables(spec, Set.of(spec.target().input()));
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
    CommonTables tables = new CommonTables(spec, Set.of(spec.target().input()));
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
    CommonTables tables = new CommonTables(spec, Set.of(spec.target().input()));
    List<Column> keys = NewRowsSql.keys(spec.target());
    String result = tables.add("result", NewRowsSql.emit(spec.target(), tables.scope()));
    Stream<String> items = keys.stream().map(key -> Identifier.quoted(key.id()));
    return tables.query(KeyCountsSql.emit(keys, items, result, "\nHAVING count(*) > 1", limit));
  }

  /**
   * The rows of one source or step, on the way to the target.
   *
   * @throws NotComputableException naming a step on the way that PostgreSQL cannot compute
   */
  public static String of(TypedSpec spec, String relation) {
    CommonTables tables = new CommonTables(spec, Set.of(relation));
    List<Column> columns = spec.relation(relation).columns();
    return tables.query(Scope.list(columns) + "\nFROM " + tables.scope().name(relation));
  }
}
