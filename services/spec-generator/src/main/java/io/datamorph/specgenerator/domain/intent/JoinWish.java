package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.catalogue.CatalogueTable;
import java.util.List;
import java.util.Optional;

/** A join that was asked for, by the name of its column if one was given. */
public record JoinWish(List<CatalogueTable> tables, Optional<String> key) {

  public JoinWish {
    tables = List.copyOf(tables);
  }
}
