package io.datamorph.fuzz.cases;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.document.Spec;
import java.util.List;
import java.util.Objects;

/** A spec and the tables that it reads, and perhaps the one that it writes into. */
public record FuzzCase(List<TableData> tables, Spec spec) {

  /** The one connection there is. */
  public static final String CONNECTION = "warehouse";

  public FuzzCase {
    tables = List.copyOf(tables);
    Objects.requireNonNull(spec, "spec");
  }

  public Catalogue catalogue() {
    return catalogue(tables, spec);
  }

  private static Catalogue catalogue(List<TableData> tables, Spec spec) {
    return new Catalogue(
        CONNECTION,
        tables.stream()
            .map(table -> table.inCatalogue(table.name().equals(spec.target().table())))
            .toList());
  }

  public FuzzCase withSpec(Spec other) {
    return new FuzzCase(tables, other);
  }

  public FuzzCase withTables(List<TableData> others) {
    return new FuzzCase(others, spec);
  }
}
