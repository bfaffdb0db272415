package io.datamorph.oraclesql;

import io.datamorph.spec.typed.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code SELECT id, count(*) AS times FROM orders GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10}: the most
 * frequent keys, NULLs as equal.
 */
final class KeyCountsSql {

  private KeyCountsSql() {}

  /**
   * @param from the rows, with their condition
   * @param having what a key must fulfil, as a clause or empty
   */
  static String emit(
      List<Column> keys, Stream<String> items, String from, String having, int limit) {
    String places =
        IntStream.rangeClosed(1, keys.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return """
        %s,
          count(*) AS %s
        FROM %s
        GROUP BY %s%s
        ORDER BY %d DESC, %s
        LIMIT %d"""
        .formatted(
            Scope.list(items),
            Scope.free("times", keys),
            from,
            places,
            having,
            keys.size() + 1,
            places,
            limit);
  }
}
