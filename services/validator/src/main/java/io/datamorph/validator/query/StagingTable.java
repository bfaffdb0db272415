package io.datamorph.validator.query;

import io.datamorph.contracts.Staging;
import io.datamorph.oraclesql.Identifier;
import io.datamorph.spec.typed.Column;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The staging table as it stands in queries. */
record StagingTable(Staging staging, List<Column> columns) {

  StagingTable {
    columns = List.copyOf(columns);
  }

  String name() {
    return Identifier.qualified(staging.schema(), staging.table());
  }

  /**
   * All rows that meet a condition, counted, and the first ten of them by the order of their texts.
   */
  String violating(String condition) {
    String cells =
        columns.stream()
            .map(column -> Cell.shown(column) + " AS " + Identifier.quoted(column.id()))
            .collect(Collectors.joining(", "));
    return "SELECT count(*) OVER () AS violations, %s FROM %s WHERE %s ORDER BY %s LIMIT 10"
        .formatted(cells, name(), condition, places(2, columns));
  }

  /** The places of so many columns, from this one on: {@code 2, 3, 4}. */
  static String places(int from, Collection<?> columns) {
    return IntStream.range(from, from + columns.size())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }

  static String list(Stream<String> items) {
    return items.collect(Collectors.joining(", "));
  }
}
