package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one number of a table that is no key: the amount of a salary, the rating of a review. */
final class Measurable {

  private static final Set<String> ORDINALS = Set.of("id", "number", "cod", "lin", "version");

  private Measurable() {}

  static Optional<ColumnRef> of(Links links, CatalogueTable table) {
    List<ColumnRef> numbers =
        links.schema().columns(table).stream()
            .filter(ColumnRef::isNumber)
            .filter(column -> !isKey(links, column))
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
  }

  private static boolean isKey(Links links, ColumnRef column) {
    List<Joins.Edge> edges = links.joins().from(column.table());
    return column.table().primaryKey().contains(column.name())
        || edges.stream().anyMatch(edge -> edge.columns().contains(column.name()))
        || ORDINALS.contains(links.schema().words(column).getLast());
  }
}
