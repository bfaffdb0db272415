package io.datamorph.specgenerator.domain.reading;

import java.util.List;
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
              case Expr.Rows rows -> count(condition);
              case Expr.Agg agg ->
                  new Expr.Agg(
                      agg.function(),
                      Optional.of(only(condition, agg.argument().orElse(new Expr.Lit("1")))),
                      agg.distinct());
              case Expr.Col other -> other;
              case Expr.Lit other -> other;
              case Expr.Call other -> other;
              case Expr.Op other -> other;
              case Expr.Cast other -> other;
              case Expr.IsNull other -> other;
              case Expr.Not other -> other;
              case Expr.In other -> other;
              case Expr.Case other -> other;
              case Expr.Out other -> other;
            });
  }

  private static Expr count(Expr condition) {
    boolean filled = condition instanceof Expr.IsNull isNull && isNull.negated();
    Expr argument =
        filled ? ((Expr.IsNull) condition).operand() : only(condition, new Expr.Lit("1"));
    return new Expr.Agg("count", Optional.of(argument), false);
  }

  private static Expr only(Expr condition, Expr value) {
    return new Expr.Case(List.of(new Expr.When(condition, value)), Optional.empty());
  }
}
