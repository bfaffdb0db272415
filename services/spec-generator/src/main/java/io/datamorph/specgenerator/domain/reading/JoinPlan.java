package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables are read and how they hang together: from one table whose rows are counted once
 * each, along references, so that no row is ever multiplied.
 */
record JoinPlan(CatalogueTable base, List<Joins.Edge> edges) {

  JoinPlan {
    edges = List.copyOf(edges);
  }

  /** All tables that are read, the base first. */
  List<CatalogueTable> tables() {
    Set<CatalogueTable> all = new LinkedHashSet<>();
    all.add(base);
    edges.forEach(edge -> all.add(edge.to()));
    return List.copyOf(all);
  }

  static Optional<JoinPlan> of(Draft draft, Meaning meaning) {
    Set<CatalogueTable> needed = needed(draft, meaning);
    if (needed.isEmpty()) {
      needed.add(draft.scope().getFirst());
    }
    Set<CatalogueTable> measured = measured(meaning);
    Set<TableName> preferred =
        draft.scope().stream().map(CatalogueTable::name).collect(Collectors.toSet());
    JoinPlan best = null;
    int least = Integer.MAX_VALUE;
    for (CatalogueTable base : candidates(draft, needed, measured)) {
      Optional<JoinPlan> plan = from(draft, base, needed, preferred);
      int cost = plan.map(p -> p.edges().stream().mapToInt(Joins.Edge::cost).sum()).orElse(0);
      if (plan.isPresent() && cost < least && measuresBase(base, measured)) {
        best = plan.get();
        least = cost;
      }
    }
    if (best == null) {
      unconnected(draft, needed, measured);
    } else {
      refuseRepeatedRows(draft, meaning, best);
    }
    return Optional.ofNullable(best).filter(plan -> isClear(draft, plan));
  }

  /** Rows of a table that is read but not shown would repeat those of the others. */
  private static void refuseRepeatedRows(Draft draft, Meaning meaning, JoinPlan plan) {
    boolean shown =
        meaning.isGrouped()
            || plan.edges().isEmpty()
            || isWished(draft, plan.base())
            || meaning.outputs().values().stream()
                .anyMatch(expr -> Exprs.tables(expr).contains(plan.base()));
    if (!shown) {
      draft.problem(
          "ROWS_WOULD_REPEAT",
          "one row of %s each would be made, but none of its columns is shown"
              .formatted(plan.base().name().table()),
          Optional.of("say what a row of the result stands for"));
    }
  }

  private static Set<CatalogueTable> needed(Draft draft, Meaning meaning) {
    Set<CatalogueTable> needed = new LinkedHashSet<>();
    draft.joins.forEach(join -> needed.addAll(join.tables()));
    meaning.all().forEach(expr -> needed.addAll(Exprs.tables(expr)));
    draft.existences.forEach(e -> needed.add(e.of()));
    draft.keptWhole.forEach(needed::add);
    draft.existences.stream().filter(e -> !e.wanted()).forEach(e -> needed.remove(e.other()));
    return needed;
  }

  /** Tables whose rows are added up or counted, each row once. */
  private static Set<CatalogueTable> measured(Meaning meaning) {
    Set<CatalogueTable> measured = new LinkedHashSet<>();
    for (Expr expr : meaning.all()) {
      Exprs.all(expr)
          .filter(
              part ->
                  part instanceof Expr.Agg agg
                      && !agg.distinct()
                      && !agg.function().matches("min|max"))
          .forEach(part -> measured.addAll(Exprs.tables(part)));
    }
    return measured;
  }

  private static List<CatalogueTable> candidates(
      Draft draft, Set<CatalogueTable> needed, Set<CatalogueTable> measured) {
    Set<CatalogueTable> all = new LinkedHashSet<>(measured);
    all.addAll(needed);
    all.addAll(draft.scope());
    return List.copyOf(all);
  }

  private static boolean measuresBase(CatalogueTable base, Set<CatalogueTable> measured) {
    return measured.isEmpty()
        || measured.equals(Set.of(base))
        || measured.contains(base) && measured.size() == 1;
  }

  private static Optional<JoinPlan> from(
      Draft draft, CatalogueTable base, Set<CatalogueTable> needed, Set<TableName> preferred) {
    Set<Joins.Edge> edges = new LinkedHashSet<>();
    for (CatalogueTable table : needed) {
      Optional<List<Joins.Edge>> path = draft.links().joins().path(base, table, preferred);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      edges.addAll(path.get());
    }
    return Optional.of(new JoinPlan(base, new ArrayList<>(edges)));
  }

  private static void unconnected(
      Draft draft, Set<CatalogueTable> needed, Set<CatalogueTable> measured) {
    String names =
        needed.stream().map(table -> table.name().table()).collect(Collectors.joining(", "));
    draft.problem(
        measured.size() > 1 ? "ROWS_WOULD_MULTIPLY" : "NO_JOIN_PATH",
        measured.size() > 1
            ? "figures of several tables (%s) cannot be added up in one join without counting rows twice"
                .formatted(
                    measured.stream().map(t -> t.name().table()).collect(Collectors.joining(", ")))
            : "no references lead from one of the tables %s to all others".formatted(names),
        Optional.empty());
  }

  /** Where a table refers to another in two ways, somebody must say which is meant. */
  private static boolean isClear(Draft draft, JoinPlan plan) {
    boolean clear = true;
    for (Joins.Edge edge : plan.edges()) {
      List<Joins.Edge> ways = draft.links().joins().between(edge.from(), edge.to());
      if (ways.size() > 1 && wished(draft, edge).isEmpty()) {
        String id = "join-" + edge.from().name().table() + "-" + edge.to().name().table();
        draft.ask(
            id,
            "%s refers to %s in several ways. Which column is meant?"
                .formatted(edge.from().name().table(), edge.to().name().table()),
            ways.stream().map(way -> String.join(", ", way.columns())).toList());
        clear = draft.answers.containsKey(id);
      }
    }
    return clear;
  }

  static Optional<String> wished(Draft draft, Joins.Edge edge) {
    return draft.joins.stream()
        .filter(join -> join.tables().contains(edge.from()) && join.tables().contains(edge.to()))
        .flatMap(join -> join.key().stream())
        .findFirst();
  }

  /** Whether somebody asked for this table to be joined, not only for one of its columns. */
  static boolean isWished(Draft draft, CatalogueTable table) {
    return draft.joins.stream().anyMatch(join -> join.tables().contains(table));
  }

  /** The column of the base that holds the key of a table referred to. */
  Optional<ColumnRef> keyInBase(Draft draft, ColumnRef column) {
    return edges.stream()
        .filter(edge -> edge.from().equals(base) && edge.to().equals(column.table()))
        .filter(edge -> edge.keys().equals(List.of(column.name())))
        .flatMap(edge -> draft.links().schema().column(base, edge.columns().getFirst()).stream())
        .findFirst();
  }
}
