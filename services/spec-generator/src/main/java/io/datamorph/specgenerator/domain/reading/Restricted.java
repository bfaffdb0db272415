package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import java.util.Optional;

/** Figures of only some rows, and the same figures of all of them. */
final class Restricted {

  private Restricted() {}

  /** Of which rows the figure is. */
  static Optional<Expr> where(Expr figure) {
    return switch (figure) {
      case Expr.Rows rows -> rows.where();
      case Expr.Agg agg -> agg.where();
      case Expr other -> Optional.empty();
    };
  }

  static Expr ofAll(Expr figure) {
    return switch (figure) {
      case Expr.Rows rows -> new Expr.Rows(rows.of(), Optional.empty());
      case Expr.Agg agg ->
          new Expr.Agg(
              agg.function(), agg.arguments(), agg.distinct(), Optional.empty(), agg.order());
      case Expr other -> other;
    };
  }
}
