package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.List;

/** A table in the part it plays: the ports as origins, and the ports as destinations. */
public record Seat(CatalogueTable table, List<Joins.Edge> via) {

  public Seat {
    via = List.copyOf(via);
  }

  public static Seat of(CatalogueTable table) {
    return new Seat(table, List.of());
  }
}
