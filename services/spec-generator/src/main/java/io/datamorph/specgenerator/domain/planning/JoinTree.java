package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables are read and how they hang together: from one table whose rows are counted once
 * each, along references, so that no row is ever multiplied unless that was asked for.
 */
record JoinTree(CatalogueTable base, List<Branch> branches) {

  /** A table that is joined to one that is there already. */
  record Branch(Seat from, Joins.Edge edge, Seat to) {}

  JoinTree {
    branches = List.copyOf(branches);
  }

  int cost() {
    return branches.stream().mapToInt(branch -> branch.edge().cost()).sum();
  }

  Set<Seat> seats() {
    Set<Seat> seats = new LinkedHashSet<>();
    seats.add(Seat.of(base));
    branches.forEach(branch -> seats.add(branch.to()));
    return seats;
  }

  /** All tables that are read, the base first. */
  Set<CatalogueTable> tables() {
    return seats().stream().map(Seat::table).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
