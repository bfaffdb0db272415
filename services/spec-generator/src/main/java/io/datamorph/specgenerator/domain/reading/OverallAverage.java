package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code above the average}, {@code more than the average of all orders}: over all of the rows. */
final class OverallAverage {

  private static final List<Phrase> LEADS = Phrase.all("the|an? overall|general|global", "the|an");
  private static final List<Phrase> OF_ALL =
      Phrase.all("of|over|across|for|among all? of? the|our|these|those?", "of|over|across them");

  private OverallAverage() {}

  /** The figure of the value, where rows stand for themselves and nothing says whose average. */
  static Optional<Parsed> of(Draft draft, Expr value, int from, int limit) {
    if (draft.isGrouped()
        || !(value instanceof Expr.Col col)
        || !col.ref().isNumber()
        || !col.via().isEmpty()) {
      return Optional.empty();
    }
    Text text = draft.text();
    int at = Math.max(from, Phrase.longest(LEADS, text.tokens(), from));
    return BareAverage.function(text, at, limit)
        .flatMap(
            function -> {
              int to = rows(draft, col.ref().table(), noun(draft, col, at + 1, limit), limit);
              return isEnd(text, to, limit)
                  ? Optional.of(new Parsed(from, to, over(function, col)))
                  : Optional.empty();
            });
  }

  private static Expr over(String function, Expr.Col value) {
    return GroupAggregateForm.over((Expr.Agg) Expr.agg(function, value), List.of());
  }

  /** {@code the average amount}, {@code the average donation}: said again. */
  private static int noun(Draft draft, Expr.Col value, int at, int limit) {
    Optional<Links.Named> named =
        at < limit ? draft.links().plainAt(draft, at, limit) : Optional.empty();
    return named
        .filter(n -> n.columns().contains(value))
        .map(Links.Named::to)
        .orElse(BareAverage.afterRows(draft, value.ref().table(), at));
  }

  /** {@code of all donations}, {@code overall}. */
  private static int rows(Draft draft, CatalogueTable table, int at, int limit) {
    Text text = draft.text();
    int noun = Phrase.longest(OF_ALL, text.tokens(), at);
    int rows = noun < 0 || noun >= limit ? at : BareAverage.afterRows(draft, table, noun);
    boolean said = rows > noun && noun > 0;
    int end = said ? rows : at;
    return end < limit && text.is(end, "overall") ? end + 1 : end;
  }

  private static boolean isEnd(Text text, int at, int limit) {
    return at >= limit
        || text.isBreak(at)
        || !text.at(at).isWord()
        || text.at(at).matches("as|and|are|is|into|to|go|goes|only|should|must");
  }
}
