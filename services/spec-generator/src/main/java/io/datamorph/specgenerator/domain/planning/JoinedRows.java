package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Findings;
import io.datamorph.specgenerator.domain.intent.Intent;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.intent.Seat;
import io.datamorph.specgenerator.domain.linking.Joins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of a tree and joins them. */
final class JoinedRows {

  private final Pipeline pipeline;
  private final Findings findings;
  private final Intent intent;
  private final Map<Seat, String> sources = new HashMap<>();
  private final Set<Seat> filled = new LinkedHashSet<>();

  JoinedRows(Pipeline pipeline, Findings findings, Intent intent) {
    this.pipeline = pipeline;
    this.findings = findings;
    this.intent = intent;
    intent.columns().stream()
        .filter(column -> column.ifMissing().isPresent())
        .forEach(column -> filled.addAll(Exprs.seats(column.expr())));
    Everything.of(intent).forEach(expr -> filled.addAll(coalesced(expr)));
  }

  private static Set<Seat> coalesced(Expr expr) {
    Set<Seat> seats = new LinkedHashSet<>();
    Exprs.all(expr, Expr.Call.class).stream()
        .filter(call -> call.function().equals("coalesce"))
        .forEach(call -> seats.addAll(Exprs.seats(call)));
    return seats;
  }

  Relation read(JoinTree tree) {
    Seat base = Seat.of(tree.base());
    Relation rows = new Relation(pipeline, source(base));
    rows.seat(base, rows.step());
    List<JoinTree.Branch> open = new ArrayList<>(tree.branches());
    while (!open.isEmpty()) {
      JoinTree.Branch next =
          open.stream().filter(b -> sources.containsKey(b.from())).findFirst().orElseThrow();
      open.remove(next);
      join(rows, next);
    }
    return rows;
  }

  private String source(Seat seat) {
    String table = pipeline.source(seat.table(), role(seat));
    String name = Exploded.rows(intent, seat, table, pipeline);
    sources.put(seat, name);
    return name;
  }

  /** A table that is read in a certain part is called after that part. */
  private static String role(Seat seat) {
    String table = seat.table().name().table();
    if (seat.via().isEmpty()) {
      return table;
    }
    String column = seat.via().getLast().columns().getFirst();
    return column.replaceAll("(?i)_?(id|no|key|code)$", "") + "_" + table;
  }

  private void join(Relation rows, JoinTree.Branch branch) {
    String right = source(branch.to());
    JoinType type = type(branch);
    String on = on(branch);
    String name = pipeline.name(rows.step() + "_" + right);
    rows.then(new Step.Join(name, rows.step(), right, type, Optional.of(on)));
    rows.seat(branch.to(), right);
    findings.note("%s join of %s by %s".formatted(type.name().toLowerCase(Locale.ROOT), right, on));
  }

  private JoinType type(JoinTree.Branch branch) {
    Joins.Edge edge = branch.edge();
    CatalogueTable to = branch.to().table();
    if (branch.to().via().isEmpty() && intent.reads().keptWhole().contains(to)) {
      refuseLostRows(branch);
      return JoinType.RIGHT;
    }
    if (intent.reads().keptWhole().contains(edge.from()) || filled.contains(branch.to())) {
      return JoinType.LEFT;
    }
    boolean inner =
        edge.isTotal()
            || intent.isGrouped()
            || intent.reads().isJoined(to)
            || isTested(branch.to());
    return inner ? JoinType.INNER : JoinType.LEFT;
  }

  /** A condition on what may be missing would leave out the rows that are to stay. */
  private void refuseLostRows(JoinTree.Branch branch) {
    boolean tested =
        intent.conditions().stream()
            .flatMap(Exprs::conjuncts)
            .filter(condition -> !Exprs.hasAggregate(condition))
            .anyMatch(condition -> Exprs.seats(condition).contains(branch.from()));
    if (tested) {
      findings.problem(
          "ROWS_WOULD_BE_LOST",
          "rows of %s are to stay without a partner, but a condition on %s would leave them out"
              .formatted(branch.to().table().name().table(), branch.from().table().name().table()),
          Optional.of("say what a row of the result stands for"));
    }
  }

  /** A condition on the table's columns leaves out rows without a partner anyway. */
  private boolean isTested(Seat seat) {
    return intent.conditions().stream()
        .flatMap(Exprs::conjuncts)
        .filter(condition -> !(condition instanceof Expr.IsNull))
        .filter(condition -> !(condition instanceof Expr.Op op && op.operator().equals("or")))
        .anyMatch(condition -> Exprs.seats(condition).contains(seat));
  }

  private String on(JoinTree.Branch branch) {
    Joins.Edge edge = branch.edge();
    boolean forward = edge.from().equals(branch.from().table());
    String child = sources.get(forward ? branch.from() : branch.to());
    String parent = sources.get(forward ? branch.to() : branch.from());
    return on(edge, child, parent);
  }

  static String on(Joins.Edge edge, String child, String parent) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < edge.columns().size(); i++) {
      pairs.add(
          qualified(child, edge.columns().get(i)) + " = " + qualified(parent, edge.keys().get(i)));
    }
    return String.join(" and ", pairs);
  }

  static String qualified(String source, String column) {
    return Rendering.quoted(source) + "." + Rendering.quoted(column);
  }
}
