package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks through expressions. */
public final class Exprs {

  private Exprs() {}

  /** The expressions right inside of one. */
  public static Stream<Expr> parts(Expr expr) {
    return switch (expr) {
      case Expr.Col col -> Stream.of();
      case Expr.Lit lit -> Stream.of();
      case Expr.Out out -> Stream.of();
      case Expr.Origin origin -> Stream.of();
      case Expr.Element element -> Stream.of();
      case Expr.Rows rows -> rows.where().stream();
      case Expr.Call call -> call.arguments().stream();
      case Expr.Agg agg ->
          Stream.of(agg.arguments().stream(), agg.where().stream(), keys(agg.order()))
              .flatMap(part -> part);
      case Expr.Win win ->
          Stream.of(win.arguments().stream(), win.partition().stream(), keys(win.order()))
              .flatMap(part -> part);
      case Expr.Per per -> Stream.concat(Stream.of(per.aggregate()), per.keys().stream());
      case Expr.Op op -> Stream.of(op.left(), op.right());
      case Expr.Cast cast -> Stream.of(cast.operand());
      case Expr.IsNull isNull -> Stream.of(isNull.operand());
      case Expr.Not not -> Stream.of(not.operand());
      case Expr.In in -> Stream.of(in.operand());
      case Expr.Exists exists -> exists.where().stream();
      case Expr.Case choice ->
          Stream.concat(
              choice.whens().stream().flatMap(w -> Stream.of(w.condition(), w.value())),
              choice.otherwise().stream());
    };
  }

  private static Stream<Expr> keys(List<Ordering> order) {
    return order.stream().map(Ordering::by);
  }

  /** The expression and everything inside of it. */
  public static Stream<Expr> all(Expr expr) {
    return Stream.concat(Stream.of(expr), parts(expr).flatMap(Exprs::all));
  }

  public static <T extends Expr> List<T> all(Expr expr, Class<T> kind) {
    return all(expr).filter(kind::isInstance).map(kind::cast).distinct().toList();
  }

  public static Set<ColumnRef> columns(Expr expr) {
    return all(expr, Expr.Col.class).stream()
        .map(Expr.Col::ref)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The tables that must be read for it, in the parts they play; not those only looked into. */
  public static Set<Seat> seats(Expr expr) {
    Set<Seat> seats = new LinkedHashSet<>();
    switch (expr) {
      case Expr.Exists exists -> seats.add(Seat.of(exists.of()));
      case Expr.Col col -> seats.add(col.seat());
      case Expr.Rows rows -> rows.of().map(Seat::of).ifPresent(seats::add);
      case Expr.Element element -> seats.add(Seat.of(element.of().table()));
      case Expr other -> {}
    }
    if (!(expr instanceof Expr.Exists)) {
      parts(expr).forEach(part -> seats.addAll(seats(part)));
    }
    return seats;
  }

  public static Set<CatalogueTable> tables(Expr expr) {
    return seats(expr).stream()
        .map(Seat::table)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether groups of rows are needed for it; a window's own function needs none. */
  public static boolean hasAggregate(Expr expr) {
    return expr instanceof Expr.Agg
        || expr instanceof Expr.Rows
        || !(expr instanceof Expr.Per) && parts(expr).anyMatch(Exprs::hasAggregate);
  }

  public static boolean hasWindow(Expr expr) {
    return all(expr).anyMatch(Expr.Win.class::isInstance);
  }

  /** The aggregates of the result's groups. */
  public static Stream<Expr> aggregates(Expr expr) {
    return switch (expr) {
      case Expr.Agg agg -> Stream.of(agg);
      case Expr.Rows rows -> Stream.of(rows);
      case Expr.Per per -> Stream.of();
      case Expr other -> parts(other).flatMap(Exprs::aggregates);
    };
  }

  public static boolean mentionsOutput(Expr expr) {
    return all(expr).anyMatch(Expr.Out.class::isInstance);
  }

  /** The same expression with some of its parts exchanged; the outermost that change win. */
  public static Expr replace(Expr expr, Function<Expr, Expr> change) {
    Expr changed = change.apply(expr);
    return changed == expr ? Rebuild.with(expr, part -> replace(part, change)) : changed;
  }

  /** The conditions that all must hold. */
  public static Stream<Expr> conjuncts(Expr condition) {
    return condition instanceof Expr.Op op && op.operator().equals("and")
        ? Stream.concat(conjuncts(op.left()), conjuncts(op.right()))
        : Stream.of(condition);
  }

  public static Optional<Expr> conjunction(List<Expr> conditions) {
    return conditions.stream().distinct().reduce(Expr::and);
  }
}
