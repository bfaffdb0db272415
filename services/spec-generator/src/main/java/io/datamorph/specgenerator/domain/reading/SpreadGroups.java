package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code by state, one column each}: values that became columns make no rows of their own. */
final class SpreadGroups {

  private SpreadGroups() {}

  static void drop(Draft draft) {
    draft.groups.removeIf(
        group -> group instanceof Grouping.ByValue by && isSpread(draft, by.value()));
  }

  private static boolean isSpread(Draft draft, Expr value) {
    boolean shown = shown(draft).anyMatch(value::equals);
    long columns =
        shown(draft)
            .flatMap(Exprs::aggregates)
            .flatMap(figure -> where(figure).stream())
            .flatMap(Exprs::conjuncts)
            .filter(part -> part instanceof Expr.Op op && op.operator().equals("="))
            .map(Expr.Op.class::cast)
            .filter(op -> op.left().equals(value))
            .distinct()
            .count();
    return !shown && columns > 1;
  }

  private static Stream<Expr> shown(Draft draft) {
    return draft.outputs.stream().flatMap(output -> output.expr().stream());
  }

  private static Optional<Expr> where(Expr figure) {
    return switch (figure) {
      case Expr.Rows rows -> rows.where();
      case Expr.Agg agg -> agg.where();
      case Expr other -> Optional.empty();
    };
  }
}
