package io.datamorph.validator.query;

import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One statement, so that one snapshot, for the whole comparison: the rows that PostgreSQL computes
 * from the sources against those of the staging table, each as often as it occurs.
 */
final class ComparisonSql {

  /** Rows fetched of each side where some may turn out to be equal but for last digits. */
  static final int FETCHED_WITH_DOUBLES = 1000;

  private static final int FETCHED = 10;

  private ComparisonSql() {}

  static String of(TypedSpec spec, StagingTable staging) {
    List<Column> columns = spec.target().columns();
    String cells = cells(columns);
    int fetched = floating(columns).isEmpty() ? FETCHED : FETCHED_WITH_DOUBLES;
    return """
        WITH expected AS (
        SELECT %1$s FROM (
        %2$s
        ) AS oracle
        ),
        actual AS (SELECT %1$s FROM %3$s),
        missing AS (SELECT * FROM expected EXCEPT ALL SELECT * FROM actual),
        surplus AS (SELECT * FROM actual EXCEPT ALL SELECT * FROM expected)
        SELECT 'expected' AS side, count(*) AS rows, %4$s FROM expected
        UNION ALL
        SELECT 'actual' AS side, count(*) AS rows, %4$s FROM actual
        UNION ALL
        %5$s
        UNION ALL
        %6$s"""
        .formatted(
            cells,
            OracleSql.of(spec),
            staging.name(),
            columns.stream().map(column -> "NULL::text").collect(Collectors.joining(", ")),
            side("missing", columns, fetched),
            side("surplus", columns, fetched));
  }

  /** Which columns are doubles. */
  static List<Integer> floating(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).type() instanceof DataType.Double64)
        .boxed()
        .toList();
  }

  private static String cells(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> Cell.compared(columns.get(i)) + " AS c" + (i + 1))
        .collect(Collectors.joining(", "));
  }

  private static String side(String name, List<Column> columns, int fetched) {
    return "(SELECT '%1$s' AS side, count(*) OVER () AS rows, %1$s.* FROM %1$s ORDER BY %2$s LIMIT %3$d)"
        .formatted(name, StagingTable.places(3, columns), fetched);
  }
}
