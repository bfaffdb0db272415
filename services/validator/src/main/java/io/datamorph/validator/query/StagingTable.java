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

  /** Its rows with NULL in one of the columns. */
  String violatingAnyNull(List<Column> nowhereNull) {
    return violating(
        nowhereNull.stream()
            .map(column -> Identifier.quoted(column.id()) + " IS NULL")
            .collect(Collectors.joining(" OR ")));
  }

  /** Its rows that meet a condition, as {@link #violating(String, List, String)} gives them. */
  String violating(String condition) {
    return violating(name(), columns, condition);
  }

  /**
   * All rows that meet a condition, counted, and the first ten of them by the order of their texts.
   */
  static String violating(String from, List<Column> columns, String condition) {
    String cells =
        columns.stream()
            .map(column -> Cell.shown(column) + " AS " + Identifier.quoted(column.id()))
            .collect(Collectors.joining(", "));
    return "SELECT count(*) OVER () AS violations, %s FROM %s WHERE %s ORDER BY %s LIMIT 10"
        .formatted(cells, from, condition, places(2, columns));
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
