package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row for each row of a table, with figures of others beside it: each of those is put together
 * by itself and then joined, so that none multiplies the rows of another.
 */
final class PartedRows {

  private final Pipeline pipeline;
  private final Findings findings;
  private final Joins joins;
  private final Intent intent;
  private final Parts parts;

  PartedRows(Pipeline pipeline, Findings findings, Joins joins, Intent intent, Parts parts) {
    this.pipeline = pipeline;
    this.findings = findings;
    this.joins = joins;
    this.intent = intent;
    this.parts = parts;
  }

  /** Empty, with the reason among the findings, when the tables do not hang together so. */
  Optional<Relation> read() {
    JoinSearch search = new JoinSearch(joins, intent.reads());
    Set<Seat> needed = new LinkedHashSet<>();
    parts.ofThing().forEach(expr -> needed.addAll(Exprs.seats(expr)));
    Optional<JoinTree> tree = search.from(parts.thing(), needed);
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    Relation rows = new JoinedRows(pipeline, findings, intent).read(tree.get());
    new RowStage(rows, new Existences(joins, findings, intent)).conditions(parts.thingConditions());
    for (Parts.Part part : parts.parts()) {
      if (!add(rows, part, search)) {
        return Optional.empty();
      }
    }
    return Optional.of(rows);
  }

  private boolean add(Relation rows, Parts.Part part, JoinSearch search) {
    Set<Seat> needed = new LinkedHashSet<>();
    part.figures().forEach(figure -> needed.addAll(Exprs.seats(figure)));
    part.conditions().forEach(condition -> needed.addAll(Exprs.seats(condition)));
    Optional<List<Joins.Edge>> way = joins.path(part.table(), parts.thing(), Set.of());
    way.ifPresent(
        edges -> edges.subList(0, edges.size() - 1).forEach(e -> needed.add(Seat.of(e.to()))));
    needed.remove(Seat.of(parts.thing()));
    Optional<JoinTree> tree = search.from(part.table(), needed);
    if (way.isEmpty()
        || tree.isEmpty()
        || joins.between(way.get().getLast().from(), parts.thing()).size() > 1) {
      findings.problem(
          "NO_JOIN_PATH",
          "it is not clear how rows of %s belong to rows of %s"
              .formatted(part.table().name().table(), parts.thing().name().table()),
          Optional.empty());
      return false;
    }
    Relation figures = new JoinedRows(pipeline, findings, intent).read(tree.get());
    new RowStage(figures, new Existences(joins, findings, intent)).conditions(part.conditions());
    join(rows, figures, part, way.get().getLast());
    return true;
  }

  private void join(Relation rows, Relation figures, Parts.Part part, Joins.Edge edge) {
    List<NamedExpression> keys =
        edge.columns().stream().map(column -> key(figures, edge.from(), column)).toList();
    Map<Expr, String> names = new LinkedHashMap<>();
    part.figures().forEach(figure -> names.put(figure, rows.column(parts.name(figure))));
    List<NamedExpression> measures =
        names.entrySet().stream()
            .map(e -> NamedExpression.of(e.getValue(), figures.render(counted(e.getKey(), part))))
            .toList();
    String name = pipeline.name(part.table().name().table() + "_figures");
    figures.then(new Step.Aggregate(name, figures.step(), keys, measures, Optional.empty()));
    boolean whole = intent.reads().keptWhole().contains(parts.thing());
    String thing = rows.source(Seat.of(parts.thing())).orElseThrow();
    String joined = pipeline.name(rows.step() + "_" + part.table().name().table());
    String on = JoinedRows.on(edge, name, thing);
    rows.then(
        new Step.Join(
            joined, rows.step(), name, whole ? JoinType.LEFT : JoinType.INNER, Optional.of(on)));
    names.forEach((figure, column) -> rows.made(figure, shown(figure, name, column)));
  }

  private static NamedExpression key(Relation figures, CatalogueTable table, String column) {
    String source = figures.source(Seat.of(table)).orElseThrow();
    return NamedExpression.of(column, JoinedRows.qualified(source, column));
  }

  /** Within its own part a table's rows are just the rows. */
  private Expr counted(Expr figure, Parts.Part part) {
    return figure instanceof Expr.Rows rows && rows.of().filter(part.table()::equals).isPresent()
        ? new Expr.Rows(Optional.empty(), rows.where())
        : figure;
  }

  /** Nothing to count is 0; nothing to add up only where that was said. */
  private String shown(Expr figure, String relation, String column) {
    String name = JoinedRows.qualified(relation, column);
    boolean counts =
        figure instanceof Expr.Rows
            || figure instanceof Expr.Agg agg && agg.function().equals("count");
    boolean sums = figure instanceof Expr.Agg agg && agg.function().equals("sum");
    boolean zero = counts || (sums && intent.emptyIsZero());
    return zero ? "coalesce(" + name + ", 0)" : name;
  }
}
