package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.intent.Reads;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the ways from one table to all that are needed. */
final class JoinSearch {

  private final Joins joins;
  private final Reads reads;
  private final Set<TableName> preferred;

  JoinSearch(Joins joins, Reads reads) {
    this.joins = joins;
    this.reads = reads;
    this.preferred = reads.scope().stream().map(CatalogueTable::name).collect(Collectors.toSet());
  }

  /** The cheapest tree from one of the bases; the first of several. */
  Optional<JoinTree> cheapest(List<CatalogueTable> bases, Set<Seat> needed) {
    JoinTree best = null;
    for (CatalogueTable base : bases) {
      Optional<JoinTree> tree = from(base, needed);
      if (tree.isPresent() && (best == null || tree.get().cost() < best.cost())) {
        best = tree.get();
      }
    }
    return Optional.ofNullable(best);
  }

  /** The tree from this table along references only. */
  Optional<JoinTree> from(CatalogueTable base, Set<Seat> needed) {
    Map<Seat, JoinTree.Branch> branches = new LinkedHashMap<>();
    for (Seat seat : needed) {
      CatalogueTable first = seat.via().isEmpty() ? seat.table() : seat.via().getFirst().from();
      Optional<List<Joins.Edge>> path = joins.path(base, first, preferred);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      for (Joins.Edge edge : path.get()) {
        add(branches, new JoinTree.Branch(Seat.of(edge.from()), edge, Seat.of(edge.to())));
      }
      via(branches, seat);
    }
    return Optional.of(new JoinTree(base, List.copyOf(branches.values())));
  }

  private static void via(Map<Seat, JoinTree.Branch> branches, Seat seat) {
    List<Joins.Edge> walked = new ArrayList<>();
    for (Joins.Edge edge : seat.via()) {
      Seat from = new Seat(edge.from(), walked);
      walked.add(edge);
      add(branches, new JoinTree.Branch(from, edge, new Seat(edge.to(), walked)));
    }
  }

  private static void add(Map<Seat, JoinTree.Branch> branches, JoinTree.Branch branch) {
    branches.putIfAbsent(branch.to(), branch);
  }

  /** A tree over tables that were listed to be joined, in whichever direction they refer. */
  Optional<JoinTree> asListed(List<CatalogueTable> bases, Set<Seat> needed) {
    List<CatalogueTable> listed =
        reads.joins().stream().flatMap(join -> join.tables().stream()).distinct().toList();
    boolean all = needed.stream().allMatch(s -> s.via().isEmpty() && listed.contains(s.table()));
    return all && listed.size() > 1
        ? bases.stream().filter(listed::contains).findFirst().flatMap(base -> listed(base, listed))
        : Optional.empty();
  }

  private Optional<JoinTree> listed(CatalogueTable base, List<CatalogueTable> listed) {
    List<JoinTree.Branch> branches = new ArrayList<>();
    List<CatalogueTable> reached = new ArrayList<>(List.of(base));
    List<CatalogueTable> open = new ArrayList<>(listed);
    open.remove(base);
    boolean found = true;
    while (!open.isEmpty() && found) {
      Optional<JoinTree.Branch> next = next(reached, open);
      found = next.isPresent();
      next.ifPresent(
          branch -> {
            branches.add(branch);
            reached.add(branch.to().table());
            open.remove(branch.to().table());
          });
    }
    return open.isEmpty() ? Optional.of(new JoinTree(base, branches)) : Optional.empty();
  }

  private Optional<JoinTree.Branch> next(List<CatalogueTable> reached, List<CatalogueTable> open) {
    JoinTree.Branch best = null;
    for (CatalogueTable from : reached) {
      for (CatalogueTable to : open) {
        Optional<Joins.Edge> edge = joins.link(from, to, reads.key(from, to));
        if (edge.isPresent() && (best == null || edge.get().cost() < best.edge().cost())) {
          best = new JoinTree.Branch(Seat.of(from), edge.get(), Seat.of(to));
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
