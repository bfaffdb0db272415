package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.JoinWish;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides from which table the others are reached, or says why there is no such table. */
final class TreeChoice {

  private final Findings findings;
  private final Joins joins;
  private final Intent intent;
  private final Set<Seat> needed = new LinkedHashSet<>();
  private final Set<CatalogueTable> measured = new LinkedHashSet<>();

  TreeChoice(Findings findings, Joins joins, Intent intent) {
    this.findings = findings;
    this.joins = joins;
    this.intent = intent;
    for (JoinWish join : intent.reads().joins()) {
      join.tables().forEach(table -> needed.add(Seat.of(table)));
    }
    Everything.of(intent).forEach(expr -> needed.addAll(Exprs.seats(expr)));
    intent.reads().keptWhole().forEach(table -> needed.add(Seat.of(table)));
    if (needed.isEmpty()) {
      needed.add(Seat.of(intent.reads().scope().getFirst()));
    }
    Everything.of(intent).forEach(expr -> measured.addAll(Measured.tables(expr, joins)));
  }

  Optional<JoinTree> choose() {
    JoinSearch search = new JoinSearch(joins, intent.reads());
    List<CatalogueTable> bases = bases();
    Optional<JoinTree> tree =
        search.cheapest(bases, needed).or(() -> search.asListed(bases, needed));
    if (tree.isEmpty()) {
      unconnected();
    }
    tree.ifPresent(this::refuseRepeatedRows);
    return tree.filter(this::isClear);
  }

  /** Tables whose rows are added up must each be counted once: the tree grows from them. */
  private List<CatalogueTable> bases() {
    if (measured.size() == 1) {
      return List.copyOf(measured);
    }
    if (measured.size() > 1) {
      return List.of();
    }
    Set<CatalogueTable> all = new LinkedHashSet<>();
    needed.forEach(seat -> all.add(seat.table()));
    all.addAll(intent.reads().scope());
    return List.copyOf(all);
  }

  /** Rows of a table that is read but not shown would repeat those of the others. */
  private void refuseRepeatedRows(JoinTree tree) {
    boolean shown =
        intent.isGrouped()
            || intent.distinct()
            || tree.branches().isEmpty()
            || !intent.rules().isEmpty()
            || intent.reads().isJoined(tree.base())
            || intent.columns().stream()
                .anyMatch(column -> Exprs.tables(column.expr()).contains(tree.base()));
    if (!shown) {
      findings.problem(
          "ROWS_WOULD_REPEAT",
          "one row of %s each would be made, but none of its columns is shown"
              .formatted(tree.base().name().table()),
          Optional.of("say what a row of the result stands for"));
    }
  }

  private void unconnected() {
    boolean several = measured.size() > 1;
    String names =
        (several ? measured.stream() : needed.stream().map(Seat::table).distinct())
            .map(table -> table.name().table())
            .collect(Collectors.joining(", "));
    findings.problem(
        several ? "ROWS_WOULD_MULTIPLY" : "NO_JOIN_PATH",
        several
            ? "figures of several tables (%s) cannot be added up in one join without counting rows twice"
                .formatted(names)
            : "no references lead from one of the tables %s to all others".formatted(names),
        Optional.empty());
  }

  /** Where a table refers to another in two ways, somebody must say which is meant. */
  private boolean isClear(JoinTree tree) {
    boolean clear = true;
    for (JoinTree.Branch branch : tree.branches()) {
      Joins.Edge edge = branch.edge();
      List<Joins.Edge> ways = joins.between(edge.from(), edge.to());
      boolean settled =
          !branch.to().via().isEmpty()
              || intent.reads().key(edge.from(), edge.to()).isPresent()
              || ways.size() < 2;
      if (!settled) {
        clear &= answered(edge, ways);
      }
    }
    return clear;
  }

  private boolean answered(Joins.Edge edge, List<Joins.Edge> ways) {
    String id = "join-" + edge.from().name().table() + "-" + edge.to().name().table();
    findings.ask(
        id,
        "%s refers to %s in several ways. Which column is meant?"
            .formatted(edge.from().name().table(), edge.to().name().table()),
        ways.stream().map(way -> String.join(", ", way.columns())).toList());
    return findings.answer(id).isPresent();
  }
}
