package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The figure that a condition is about, for a column called so: {@code enrolled}, {@code
 * course_avg}.
 */
final class ConditionFigures {

  private ConditionFigures() {}

  static Optional<Expr> of(Draft draft, Output output) {
    return counted(draft, output)
        .or(() -> present(draft, output))
        .or(() -> compared(draft, output));
  }

  /** {@code enrolled} where a condition counts enrolments: that count. */
  private static Optional<Expr> counted(Draft draft, Output output) {
    List<Expr> counts =
        draft.filters.stream()
            .flatMap(filter -> Exprs.aggregates(filter.condition()))
            .filter(CountNames::counts)
            .distinct()
            .toList();
    boolean counting =
        CountNames.isOne(output.name())
            || counts.stream()
                .flatMap(e -> Exprs.tables(e).stream())
                .anyMatch(t -> Verbs.isVerbOf(draft, output.name(), t));
    return counts.size() == 1 && counting ? Optional.of(counts.getFirst()) : Optional.empty();
  }

  /** {@code course_avg} where scores are compared with the average of the course: that average. */
  private static Optional<Expr> compared(Draft draft, Output output) {
    List<Expr> figures =
        draft.filters.stream()
            .flatMap(filter -> Exprs.all(filter.condition(), Expr.Win.class).stream())
            .filter(win -> win.order().isEmpty() && isCalled(output, win.function()))
            .map(win -> (Expr) win)
            .distinct()
            .toList();
    return figures.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
  }

  private static boolean isCalled(Output output, String function) {
    return Words.parts(output.name()).stream()
        .anyMatch(word -> AggregateWords.function(word).filter(function::equals).isPresent());
  }

  /** {@code coupon_orders} where rows with a coupon are counted: as many as have one. */
  private static Optional<Expr> present(Draft draft, Output output) {
    List<Expr> counts =
        draft.outputs.stream()
            .flatMap(o -> o.expr().stream())
            .flatMap(Exprs::aggregates)
            .filter(e -> counted(e).filter(column -> isNamed(draft, output, column)).isPresent())
            .distinct()
            .toList();
    return counts.size() == 1 ? Optional.of(counts.getFirst()) : Optional.empty();
  }

  /** The column whose values are counted where they are there. */
  private static Optional<ColumnRef> counted(Expr count) {
    Optional<Expr> column =
        switch (count) {
          case Expr.Agg agg when agg.function().equals("count") && !agg.distinct() ->
              Optional.of(agg.arguments().getFirst());
          case Expr.Rows rows ->
              rows.where()
                  .filter(w -> w instanceof Expr.IsNull isNull && isNull.negated())
                  .map(w -> ((Expr.IsNull) w).operand());
          case Expr other -> Optional.empty();
        };
    return column.filter(Expr.Col.class::isInstance).map(col -> ((Expr.Col) col).ref());
  }

  /** The name consists of words of the column and of its table. */
  private static boolean isNamed(Draft draft, Output output, ColumnRef column) {
    Set<String> words = new HashSet<>(output.words());
    boolean rows = words.removeAll(draft.links().schema().words(column.table()));
    return rows && !words.isEmpty() && draft.links().schema().words(column).containsAll(words);
  }
}
