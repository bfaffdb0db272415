package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps rows by whether another table has rows that refer to them: semi and anti joins. */
final class Existences {

  private final Joins joins;
  private final Findings findings;
  private final Intent intent;

  Existences(Joins joins, Findings findings, Intent intent) {
    this.joins = joins;
    this.findings = findings;
    this.intent = intent;
  }

  void apply(Relation rows, Expr condition) {
    switch (condition) {
      case Expr.Exists exists -> apply(rows, exists, JoinType.SEMI);
      case Expr.Not not when not.operand() instanceof Expr.Exists exists ->
          apply(rows, exists, JoinType.ANTI);
      case Expr other ->
          findings.problem(
              "NOT_SUPPORTED",
              "whether there are rows in another table can only be a condition by itself",
              Optional.of("say it in a sentence of its own"));
    }
  }

  private void apply(Relation rows, Expr.Exists exists, JoinType type) {
    Optional<List<Joins.Edge>> way = joins.path(exists.other(), exists.of(), Set.of());
    List<Joins.Edge> back = joins.between(exists.of(), exists.other());
    if (way.isEmpty() && back.size() != 1) {
      findings.problem(
          "NO_JOIN_PATH",
          "rows of %s do not refer to rows of %s"
              .formatted(exists.other().name().table(), exists.of().name().table()),
          Optional.empty());
      return;
    }
    Joins.Edge last = way.isPresent() ? way.get().getLast() : back.getFirst();
    List<Joins.Edge> between =
        way.isPresent() ? way.get().subList(0, way.get().size() - 1) : List.of();
    Relation others = others(rows.pipeline(), exists, between);
    String of = source(rows, exists.of());
    String on =
        way.isPresent()
            ? JoinedRows.on(last, source(others, last.from()), of)
            : JoinedRows.on(last, of, source(others, exists.other()));
    String name = (type == JoinType.SEMI ? "with_" : "without_") + exists.other().name().table();
    rows.then(
        new Step.Join(
            rows.pipeline().name(name), rows.step(), others.step(), type, Optional.of(on)));
  }

  private static String source(Relation rows, CatalogueTable table) {
    return rows.source(Seat.of(table)).orElseGet(() -> table.name().table());
  }

  /** The rows looked for, joined with what their condition needs and what leads back. */
  private Relation others(Pipeline pipeline, Expr.Exists exists, List<Joins.Edge> between) {
    Set<Seat> needed = new LinkedHashSet<>();
    exists.where().ifPresent(where -> needed.addAll(Exprs.seats(where)));
    between.forEach(edge -> needed.add(Seat.of(edge.to())));
    JoinTree tree =
        new JoinSearch(joins, intent.reads())
            .from(exists.other(), needed)
            .orElseGet(() -> new JoinTree(exists.other(), List.of()));
    Relation others = new JoinedRows(pipeline, findings, intent).read(tree);
    others.filter(
        exists.where().stream().flatMap(Exprs::conjuncts).toList(),
        exists.other().name().table() + "_wanted");
    return others;
  }
}
