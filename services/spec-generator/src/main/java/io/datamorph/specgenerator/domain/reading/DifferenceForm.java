package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import java.util.List;
import java.util.Optional;

/** {@code difference between a and b}, {@code change from a to b in percent}. */
final class DifferenceForm implements ValueForm {

  private static final List<Pattern> DIFFERENCE =
      Pattern.all("difference|gap between|of {value:one} and {value:other}");

  private static final List<Pattern> CHANGE =
      Pattern.all(
          "change|growth|increase|difference from {value:other} to {value:one}",
          "change|growth|increase|difference against|to|over|versus|vs|from|compared the|to? {value:other}");

  private static final List<Pattern> PERCENT =
      Pattern.all("in percent", "in %", "as a? percentage|percent", "percent", ", in percent|%");

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    Optional<Pattern.Match> match = Pattern.longest(DIFFERENCE, draft, from, limit);
    if (match.isPresent()) {
      Expr one = match.get().expr("one");
      Expr other = match.get().expr("other");
      boolean times = Elapsed.isTime(draft, one) || Elapsed.isTime(draft, other);
      return times
          ? Optional.empty()
          : Optional.of(new Parsed(from, match.get().to(), new Expr.Op("-", one, other)));
    }
    return Pattern.longest(CHANGE, draft, from, limit)
        .flatMap(change -> change(draft, change, limit))
        .or(() -> relative(draft, from, limit))
        .or(() -> ofListed(draft, from, limit));
  }

  private static final List<Phrase> LISTED =
      Phrase.all(
          "difference|change|gap between|of|from? the|these|those? two|both|them|former?",
          "how much it|that? changed|grew|rose|moved");

  /** {@code rate, base_rate and the difference}: of the two numbers listed before. */
  private static Optional<Parsed> ofListed(Draft draft, int from, int limit) {
    int end = Phrase.longest(LISTED, draft.text().tokens(), from);
    List<Expr> numbers =
        draft.listedBefore().stream()
            .flatMap(output -> output.expr().stream())
            .filter(e -> e instanceof Expr.Col col && col.ref().isNumber())
            .filter(e -> !Operand.isReference(draft, e))
            .toList();
    Optional<Expr> difference =
        numbers.size() == 2
            ? Optional.of(new Expr.Op("-", numbers.getFirst(), numbers.getLast()))
            : toNeighbour(draft);
    return end != limit ? Optional.empty() : difference.map(value -> new Parsed(from, end, value));
  }

  /** {@code sales, prev_sales and the difference}: of the figure and that of the row before. */
  private static Optional<Expr> toNeighbour(Draft draft) {
    List<Output> listed = draft.listedBefore();
    if (listed.size() < 2) {
      return Optional.empty();
    }
    Output before = listed.getLast();
    return before
        .expr()
        .flatMap(NeighbourForm::current)
        .map(now -> new Expr.Op("-", now, new Expr.Out(before.name())));
  }

  private static final List<Phrase> RELATIVE =
      Phrase.all("percentage|percent|relative|% change|growth|increase");

  /** {@code the percentage change}: of the only figure, against the row before. */
  private static Optional<Parsed> relative(Draft draft, int from, int limit) {
    int end = Phrase.longest(RELATIVE, draft.text().tokens(), from);
    return end < 0 || end > limit
        ? Optional.empty()
        : OnlyFigure.before(draft)
            .map(
                now -> {
                  Expr before = Open.window("lag", List.of(now), Optional.empty());
                  return new Parsed(
                      from, end, Afterthoughts.percentage(new Expr.Op("-", now, before), before));
                });
  }

  private static Optional<Parsed> change(Draft draft, Pattern.Match match, int limit) {
    Expr other = match.expr("other");
    Optional<Expr> one =
        match.has("one") ? Optional.of(match.expr("one")) : NeighbourForm.current(other);
    return one.map(
        now -> {
          Expr difference = new Expr.Op("-", now, other);
          Optional<Pattern.Match> percent = Pattern.longest(PERCENT, draft, match.to(), limit);
          return percent
              .map(
                  p ->
                      new Parsed(match.from(), p.to(), Afterthoughts.percentage(difference, other)))
              .orElseGet(() -> new Parsed(match.from(), match.to(), difference));
        });
  }
}
