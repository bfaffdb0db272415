package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.intent.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What windows run over that were left open: the groups of the result, or the rows in order. */
final class WindowContext {

  private final Draft draft;
  private final boolean grouped;
  private final List<Expr> groups;
  private final List<Ordering> orders;

  /**
   * @param groups what one row of the result stands for, or what the rows are taken by
   * @param orders the order that was asked for
   */
  WindowContext(Draft draft, boolean grouped, List<Expr> groups, List<Ordering> orders) {
    this.draft = draft;
    this.grouped = grouped;
    this.groups = groups;
    this.orders = orders;
  }

  Expr closed(Expr expr) {
    return Exprs.replace(
        expr,
        part ->
            switch (part) {
              case Expr.Win win when Open.partition(win) || Open.order(win) -> close(win);
              case Expr.Agg agg when Open.order(agg) -> close(agg);
              case Expr other -> other;
            });
  }

  private Expr close(Expr.Win win) {
    List<Expr> arguments = win.arguments().stream().map(this::closed).toList();
    List<Expr> times = groups.stream().filter(this::isTime).toList();
    List<Ordering> order = Open.order(win) ? order(win, times) : win.order();
    List<Expr> partition = Open.partition(win) ? partition(order) : win.partition();
    return new Expr.Win(win.function(), arguments, partition, order, win.frame());
  }

  private Expr close(Expr.Agg agg) {
    List<Ordering> order = orders.isEmpty() ? inTime(agg.arguments()) : orders;
    return new Expr.Agg(agg.function(), agg.arguments(), agg.distinct(), agg.where(), order);
  }

  /** By the one date of the table whose first or last row is asked for. */
  private List<Ordering> inTime(List<Expr> arguments) {
    return Exprs.columns(arguments.getFirst()).stream()
        .findFirst()
        .flatMap(ref -> Times.asked(draft, ref.table()))
        .map(this::withKey)
        .orElse(List.of());
  }

  private boolean isTime(Expr expr) {
    return Elapsed.isTime(draft, expr)
        || expr instanceof Expr.Call call && call.function().equals("year");
  }

  private List<Ordering> order(Expr.Win win, List<Expr> times) {
    if (grouped && !times.isEmpty()) {
      return times.stream().map(Ordering::asc).toList();
    }
    if (!orders.isEmpty()) {
      return orders;
    }
    Optional<Expr> own =
        win.arguments().stream().filter(a -> Elapsed.isTime(draft, a) && !grouped).findFirst();
    if (own.isPresent()) {
      return withKey(own.get());
    }
    draft
        .findings()
        .ask(
            "order-of-rows",
            "In which order are the rows to be taken for running and neighbouring values?",
            List.of());
    return List.of(Ordering.asc(Expr.number(1)));
  }

  private List<Ordering> withKey(Expr time) {
    List<Ordering> order = new ArrayList<>(List.of(Ordering.asc(time)));
    Exprs.columns(time).stream()
        .findFirst()
        .flatMap(ref -> draft.links().schema().key(ref.table()))
        .ifPresent(key -> order.add(Ordering.asc(new Expr.Col(key))));
    return order;
  }

  /** Whatever the order does not run along; a row has no neighbours in a part of its own. */
  private List<Expr> partition(List<Ordering> order) {
    List<Expr> along = order.stream().map(Ordering::by).toList();
    return groups.stream()
        .filter(group -> !along.contains(group) && !tellsRowsApart(group))
        .toList();
  }

  private boolean tellsRowsApart(Expr group) {
    Optional<Expr> key =
        MainTable.rowsOf(draft).flatMap(draft.links().schema()::key).map(Expr.Col::new);
    return !grouped && key.filter(group::equals).isPresent();
  }
}
