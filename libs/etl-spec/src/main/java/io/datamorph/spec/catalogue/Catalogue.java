package io.datamorph.spec.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tables of one connection at one moment; a spec is checked and compiled against it. */
public record Catalogue(String connection, List<CatalogueTable> tables) {

  public Catalogue {
    Objects.requireNonNull(connection, "connection");
    tables = List.copyOf(tables);
  }

  public Optional<CatalogueTable> table(TableName name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
