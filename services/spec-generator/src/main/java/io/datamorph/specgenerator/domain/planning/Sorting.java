package io.datamorph.specgenerator.domain.planning;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Ordering;
import java.util.List;
import java.util.Optional;

/** Orders as the spec writes them. */
final class Sorting {

  private Sorting() {}

  static List<OrderKey> keys(Relation rows, List<Ordering> order) {
    return order.stream()
        .map(o -> new OrderKey(rows.render(o.by()), o.direction(), nulls(o)))
        .toList();
  }

  /** Of nothing there is no highest: what is missing comes last, in both directions. */
  private static Optional<OrderKey.Nulls> nulls(Ordering order) {
    boolean first = order.direction() == OrderKey.Direction.DESC && canBeMissing(order.by());
    return first ? Optional.of(OrderKey.Nulls.LAST) : Optional.empty();
  }

  private static boolean canBeMissing(Expr key) {
    return switch (key) {
      case Expr.Rows rows -> false;
      case Expr.Agg agg -> !agg.function().equals("count");
      case Expr.Col col -> !col.via().isEmpty() || col.ref().column().nullable();
      case Expr other -> true;
    };
  }
}
