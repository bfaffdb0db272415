package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures that the text asks for must be among the columns, or the request is misunderstood. */
final class ShownFigures {

  private final Draft draft;

  ShownFigures(Draft draft) {
    this.draft = draft;
  }

  /** A figure that the text asks for is one of the columns, or the request is misunderstood. */
  void judge() {
    draft.asked.stream().filter(measure -> !isShown(measure.expr())).forEach(this::notShown);
  }

  private boolean isShown(Expr measure) {
    return Exprs.aggregates(measure)
        .allMatch(
            part ->
                shown()
                    .anyMatch(
                        shown ->
                            shown.equals(part)
                                || (isCount(shown) && isCount(part))
                                || isSameOfAll(shown, part)));
  }

  /** The same function of the same values, if of fewer rows. */
  private static boolean isSameOfAll(Expr shown, Expr part) {
    return shown instanceof Expr.Agg a
        && part instanceof Expr.Agg b
        && a.function().equals(b.function())
        && a.arguments().equals(b.arguments());
  }

  private Stream<Expr> shown() {
    return Stream.of(
            draft.outputs.stream().flatMap(o -> o.expr().stream()),
            draft.filters.stream().map(Draft.Placed::condition),
            draft.orders.stream().map(o -> o.by()),
            draft.ranking.stream().flatMap(r -> r.order().stream()).map(o -> o.by()))
        .flatMap(exprs -> exprs)
        .flatMap(Exprs::all);
  }

  private static boolean isCount(Expr part) {
    return CountNames.counts(part);
  }

  private void notShown(Draft.Asked measure) {
    draft
        .findings()
        .problem(
            "NOT_UNDERSTOOD",
            "\"%s\" is asked for, but none of the columns of the result shows it"
                .formatted(draft.text().written(measure.from(), measure.to())),
            Optional.of("say what each column holds"));
  }
}
