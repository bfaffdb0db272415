package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.List;
import java.util.Optional;

/** The one figure that can be meant where none is named. */
final class OnlyFigure {

  private OnlyFigure() {}

  /** The figure among the columns that are defined so far, counts aside where there are others. */
  static Optional<Expr> before(Draft draft) {
    List<Output> figures =
        draft.outputs.stream()
            .filter(output -> output.expr().filter(OnlyFigure::isFigure).isPresent())
            .toList();
    List<Output> sums =
        figures.stream().filter(o -> !(o.expr().get() instanceof Expr.Rows)).toList();
    List<Output> best = sums.isEmpty() ? figures : sums;
    return best.size() == 1 ? Optional.of(new Expr.Out(best.getFirst().name())) : Optional.empty();
  }

  private static boolean isFigure(Expr expr) {
    return Exprs.hasAggregate(expr) && !Exprs.hasWindow(expr);
  }
}
