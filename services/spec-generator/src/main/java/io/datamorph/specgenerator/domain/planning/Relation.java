package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.NamedExpression;
import io.datamorph.spec.document.Step;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Rendering;
import io.datamorph.specgenerator.domain.intent.Seat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows at some point of the pipeline: the step that has them, and how to name their columns.
 */
final class Relation {

  private final Pipeline pipeline;
  private final Names columns = new Names();
  private final Map<Seat, String> seats = new LinkedHashMap<>();
  private final Map<Expr, String> made = new HashMap<>();
  private String step;
  private boolean joined;

  Relation(Pipeline pipeline, String step) {
    this.pipeline = pipeline;
    this.step = step;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  String step() {
    return step;
  }

  /** Goes on with the rows of this step. */
  void then(Step next) {
    joined |= next instanceof Step.Join;
    step = pipeline.add(next);
  }

  /** Columns of a table in this part are columns of the source of this name. */
  void seat(Seat seat, String source) {
    seats.put(seat, source);
    seat.table().columns().forEach(column -> columns.take(column.name()));
  }

  /** The expression is a column, or can be written as this text. */
  void made(Expr expr, String text) {
    made.put(expr, text);
  }

  boolean has(Expr expr) {
    return made.containsKey(expr);
  }

  /** All columns are those of the given names from now on. */
  void onlyMade(Map<Expr, String> exprs) {
    made.clear();
    exprs.forEach((expr, name) -> made.put(expr, name));
  }

  /** A name for a new column. */
  String column(String wanted) {
    return columns.next(wanted);
  }

  String render(Expr expr) {
    return rendering().of(expr);
  }

  Rendering rendering() {
    return new Rendering(this::name, made);
  }

  private String name(Expr.Col col) {
    String source = seats.get(col.seat());
    String column = Rendering.quoted(col.ref().name());
    boolean alone = seats.size() < 2 && !joined;
    return alone || source == null ? column : Rendering.quoted(source) + "." + column;
  }

  /** The name under which the columns of a table are known here. */
  Optional<String> source(Seat seat) {
    return Optional.ofNullable(seats.get(seat));
  }

  /** Whether the column can be read here. */
  boolean reads(Expr.Col col) {
    return seats.containsKey(col.seat());
  }

  void filter(List<Expr> conditions, String wanted) {
    Exprs.conjunction(conditions)
        .ifPresent(where -> then(new Step.Filter(pipeline.name(wanted), step, render(where))));
  }

  /** Makes columns of expressions that are none yet. */
  void derive(Map<String, Expr> exprs) {
    if (exprs.isEmpty()) {
      return;
    }
    List<NamedExpression> derived =
        exprs.entrySet().stream()
            .map(e -> NamedExpression.of(e.getKey(), render(e.getValue())))
            .toList();
    then(new Step.Derive(pipeline.name("derived"), step, derived));
    exprs.forEach((name, expr) -> made(expr, Rendering.quoted(name)));
  }
}
