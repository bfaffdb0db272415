package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import java.util.List;
import java.util.Objects;

/**
 * Rows of one side of a join that are in no row of its result.
 *
 * @param relation the side
 * @param keys its columns that the join's condition reads
 * @param sql gives each of their values that got lost, as text and in that order, and behind them
 *     how many rows have it; most first
 */
public record LostRows(String relation, List<Column> keys, String sql) {

  public LostRows {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(sql, "sql");
    keys = List.copyOf(keys);
  }
}
