package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.Optional;

/** Aggregates over only some of the rows. */
final class Conditional {

  private Conditional() {}

  /** The same expression with every aggregate over the rows that meet the condition. */
  static Expr restrict(Expr expr, Expr condition) {
    return Exprs.replace(
        expr,
        part ->
            switch (part) {
              case Expr.Rows rows -> new Expr.Rows(rows.of(), both(rows.where(), condition));
              case Expr.Agg agg ->
                  new Expr.Agg(
                      agg.function(),
                      agg.arguments(),
                      agg.distinct(),
                      both(agg.where(), condition),
                      agg.order());
              case Expr other -> other;
            });
  }

  private static Optional<Expr> both(Optional<Expr> one, Expr other) {
    return Optional.of(
        one.filter(o -> !o.equals(other)).map(o -> Expr.and(o, other)).orElse(other));
  }
}
