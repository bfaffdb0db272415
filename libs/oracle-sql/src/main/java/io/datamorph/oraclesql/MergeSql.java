package io.datamorph.oraclesql;

import io.datamorph.spec.typed.TypedTarget;

/**
 * The new rows, and those there already whose keys are not among them. Ranking finds the latest of
 * each key, NULL like any other, by one sort; NOT EXISTS could not be hashed on keys that may be
 * NULL.
 */
final class MergeSql {

  private MergeSql() {}

  static String emit(TypedTarget target, CommonTables tables) {
    String generation = Scope.free("generation", target.columns());
    String place = Scope.free("place", target.columns());
    String columns = Scope.list(target.columns());
    return """
        %s
        FROM (
          %s,
            rank() OVER (PARTITION BY %s ORDER BY %s DESC) AS %s
          FROM %s
        ) AS ranked
        WHERE %s = 1"""
        .formatted(
            columns,
            Layout.indented(columns),
            Scope.names(NewRowsSql.keys(target)),
            generation,
            place,
            generations(target, tables, generation),
            place);
  }

  /** Old and new rows, the latter of a later generation. */
  private static String generations(TypedTarget target, CommonTables tables, String generation) {
    String result = tables.add("result", NewRowsSql.emit(target, tables.scope()));
    String existing = tables.add("existing", SourceSql.emit(target.table(), target.columns()));
    return tables.add(
        "generations",
        """
        %1$s,
          1 AS %2$s
        FROM %3$s
        UNION ALL
        %1$s,
          2 AS %2$s
        FROM %4$s"""
            .formatted(Scope.list(target.columns()), generation, existing, result));
  }
}
