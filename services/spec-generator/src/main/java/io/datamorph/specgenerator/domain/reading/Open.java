package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Ordering;
import java.util.List;
import java.util.Optional;

/**
 * Windows of which it is not said yet what they run over: the running total of what, in which
 * order, is clear only once it is known what the rows stand for.
 */
final class Open {

  private static final Expr LEFT_OPEN = new Expr.Lit("left open");

  private Open() {}

  static Expr.Win window(String function, List<Expr> arguments, Optional<String> frame) {
    return new Expr.Win(
        function, arguments, List.of(LEFT_OPEN), List.of(Ordering.asc(LEFT_OPEN)), frame);
  }

  static Expr aggregate(String function, Expr value) {
    return new Expr.Agg(
        function, List.of(value), false, Optional.empty(), List.of(Ordering.asc(LEFT_OPEN)));
  }

  static boolean order(Expr.Agg agg) {
    return agg.order().contains(Ordering.asc(LEFT_OPEN));
  }

  static boolean partition(Expr.Win win) {
    return win.partition().contains(LEFT_OPEN);
  }

  static boolean order(Expr.Win win) {
    return win.order().contains(Ordering.asc(LEFT_OPEN));
  }
}
