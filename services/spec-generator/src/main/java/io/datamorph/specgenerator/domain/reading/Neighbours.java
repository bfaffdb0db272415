package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import java.util.ArrayList;
import java.util.List;

/** The tables spoken of, those they refer to, and those that refer to them. */
final class Neighbours {

  private Neighbours() {}

  static List<CatalogueTable> of(Draft draft) {
    List<CatalogueTable> tables = new ArrayList<>(draft.scope());
    for (CatalogueTable table : draft.scope()) {
      draft.links().joins().from(table).stream()
          .map(edge -> edge.to())
          .filter(to -> !tables.contains(to))
          .forEach(tables::add);
    }
    return tables;
  }

  /** The tables that nobody spoke of and that refer to one that was spoken of. */
  static List<CatalogueTable> referring(Draft draft) {
    return draft.links().schema().tables().stream()
        .filter(table -> !draft.scope().contains(table) && refers(draft, table))
        .toList();
  }

  /** Whether the table refers to one that was spoken of. */
  static boolean refers(Draft draft, CatalogueTable table) {
    return draft.links().joins().from(table).stream()
        .anyMatch(edge -> draft.scope().contains(edge.to()));
  }
}
