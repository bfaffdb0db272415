package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code heavier than 20,000 kg}, {@code cost more than 10k}: the adjective or verb names the
 * column.
 */
final class MeasuredForm implements ConditionForm {

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    int at =
        text.is(from, "are") || text.is(from, "is") || text.is(from, "that") || text.is(from, "who")
            ? from + 1
            : from;
    Optional<Comparators.Comparator> comparator = Comparators.at(text, at, limit);
    Optional<Comparators.Comparator> worth =
        text.is(at, "worth") ? Comparators.at(text, at + 1, limit) : Optional.empty();
    if (worth.isPresent()) {
      return column(draft, at, at + 1)
          .flatMap(col -> compared(draft, from, at, col, worth.get(), limit));
    }
    return comparator
        .flatMap(
            c -> column(draft, at, c.to()).flatMap(col -> compared(draft, from, at, col, c, limit)))
        .or(() -> onlyFigure(draft, from, at, comparator, limit))
        .or(() -> ofAverage(draft, from, comparator, limit))
        .or(() -> took(draft, from, at, comparator, limit))
        .or(() -> afterwards(draft, from, at, comparator, limit));
  }

  private static Optional<Found> compared(
      Draft draft, int from, int at, Expr column, Comparators.Comparator c, int limit) {
    return Operand.at(draft, column, c.to(), limit)
        .filter(value -> isAlike(column, value.expr()))
        .map(value -> new Found(from, value.to(), new Expr.Op(c.operator(), column, value.expr())));
  }

  /** An average is one of the column that the adjective names. */
  private static boolean isAlike(Expr column, Expr value) {
    return !(column instanceof Expr.Col)
        || switch (value) {
          case Expr.Win win -> win.arguments().equals(List.of(column));
          case Expr.Agg agg -> agg.arguments().equals(List.of(column));
          case Expr other -> true;
        };
  }

  private static Optional<Expr> column(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = draft.text().at(i);
      List<String> nouns = token.isWord() ? MeasureWords.nouns(token.norm()) : List.of();
      Optional<Expr> found = MeasureWords.column(draft, i, nouns);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code only above 1000}: of the one measure there is. */
  private static Optional<Found> onlyFigure(
      Draft draft, int from, int at, Optional<Comparators.Comparator> comparator, int limit) {
    Text text = draft.text();
    boolean bare = text.is(from - 1, "only") || text.is(from - 1, "totals");
    List<Output> figures =
        draft.outputs.stream()
            .filter(output -> output.expr().filter(Exprs::hasAggregate).isPresent())
            .toList();
    return comparator
        .filter(c -> bare && figures.size() == 1)
        .flatMap(c -> compared(draft, from, at, new Expr.Out(figures.getFirst().name()), c, limit))
        .filter(found -> found.to() == limit || !text.at(found.to()).isWord());
  }

  /** {@code that took longer than 30 days}: of the one stretch of time that is computed. */
  private static Optional<Found> took(
      Draft draft, int from, int at, Optional<Comparators.Comparator> comparator, int limit) {
    boolean verb = at < limit && draft.text().at(at).matches("took|takes|take|lasted|lasts|last");
    List<Output> stretches =
        Stream.concat(draft.outputs.stream(), draft.terms.stream())
            .filter(
                o ->
                    o.expr()
                        .filter(
                            e -> Operand.unitOf(draft, e).isPresent() && !(e instanceof Expr.Col))
                        .isPresent())
            .toList();
    return comparator
        .filter(c -> verb && stretches.size() == 1)
        .flatMap(
            c -> compared(draft, from, at, new Expr.Out(stretches.getFirst().name()), c, limit));
  }

  /** {@code above the average score of their course}: the score, of course. */
  private static Optional<Found> ofAverage(
      Draft draft, int from, Optional<Comparators.Comparator> comparator, int limit) {
    return comparator
        .filter(c -> !c.operator().equals("="))
        .flatMap(
            c ->
                draft
                    .values()
                    .at(c.to(), limit)
                    .filter(
                        v ->
                            v.expr() instanceof Expr.Win win
                                && win.order().isEmpty()
                                && win.arguments().size() == 1)
                    .map(
                        v ->
                            new Found(
                                from,
                                v.to(),
                                new Expr.Op(
                                    c.operator(),
                                    ((Expr.Win) v.expr()).arguments().getFirst(),
                                    v.expr()))));
  }

  /** {@code at most 100 minutes long}: the adjective stands behind. */
  private static Optional<Found> afterwards(
      Draft draft, int from, int at, Optional<Comparators.Comparator> comparator, int limit) {
    Text text = draft.text();
    if (comparator.isEmpty()) {
      return Optional.empty();
    }
    for (int i = comparator.get().to() + 1; i < Math.min(limit, comparator.get().to() + 3); i++) {
      List<String> nouns =
          switch (text.at(i).norm()) {
            case "long" -> List.of("length", "duration");
            case "heavy" -> List.of("weight");
            case "high", "tall" -> List.of("height");
            case "old" -> List.of("age");
            default -> List.of();
          };
      int end = i + 1;
      Optional<Found> found =
          MeasureWords.column(draft, i, nouns)
              .flatMap(column -> compared(draft, from, at, column, comparator.get(), limit))
              .filter(f -> f.to() == end - 1)
              .map(f -> new Found(from, end, f.condition()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
