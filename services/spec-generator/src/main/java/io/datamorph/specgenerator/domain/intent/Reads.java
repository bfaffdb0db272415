package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.catalogue.CatalogueTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables a request speaks of.
 *
 * @param scope in order of appearance
 * @param keptWhole tables whose rows stay also without a partner
 * @param stack tables that are put one under the other
 */
public record Reads(
    List<CatalogueTable> scope,
    List<JoinWish> joins,
    Set<CatalogueTable> keptWhole,
    Optional<Stack> stack) {

  public Reads {
    scope = List.copyOf(scope);
    joins = List.copyOf(joins);
    keptWhole = Set.copyOf(keptWhole);
  }

  /** Whether somebody asked for this table to be joined, not only for one of its columns. */
  public boolean isJoined(CatalogueTable table) {
    return joins.stream().anyMatch(join -> join.tables().contains(table));
  }

  /** The column by which two tables are to be joined, if one was named. */
  public Optional<String> key(CatalogueTable one, CatalogueTable other) {
    return joins.stream()
        .filter(join -> join.tables().contains(one) && join.tables().contains(other))
        .flatMap(join -> join.key().stream())
        .findFirst();
  }
}
