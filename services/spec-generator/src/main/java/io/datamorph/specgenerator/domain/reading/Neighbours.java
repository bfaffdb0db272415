package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import java.util.ArrayList;
import java.util.List;

/** The tables spoken of, and those they refer to. */
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
}
