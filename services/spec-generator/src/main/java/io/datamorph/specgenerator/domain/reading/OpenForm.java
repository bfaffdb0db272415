package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * {@code open tickets}, {@code bills still unpaid}, {@code orders nobody has shipped}, {@code yet
 * to be approved}: the time at which it is done is not there yet.
 */
final class OpenForm implements ConditionForm {

  private static final List<Phrase> NOBODY =
      Phrase.all("that|which? nobody has|have? ever?", "that|which? no one has|have? ever?");

  private static final List<Phrase> YET =
      Phrase.all("that|which? is|are? still|yet to be", "that|which is|are to be");

  private static final List<Phrase> STILL =
      Phrase.all("that|which|who is|are|were|was still|currently?", "still|currently is|are?");

  @Override
  public Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    int undone =
        Math.max(
            Phrase.longest(NOBODY, text.tokens(), from), Phrase.longest(YET, text.tokens(), from));
    if (undone > 0 && undone < limit) {
      return DoneForm.column(draft, undone, from)
          .map(column -> new Found(from, undone + 1, new Expr.IsNull(column, false)));
    }
    int still = Phrase.longest(STILL, text.tokens(), from);
    return still > 0
        ? state(draft, from, still, limit).filter(found -> ends(draft, found.to(), limit))
        : state(draft, from, from, limit)
            .or(() -> DoneForm.adjective(draft, from, limit))
            .filter(found -> Adjectives.precedeRows(draft, found.to()));
  }

  /** No noun follows of which it would be said. */
  private static boolean ends(Draft draft, int at, int limit) {
    Text text = draft.text();
    return at >= limit
        || draft.mentionAt(at).isEmpty()
            && (!text.at(at).isWord() || Lexicon.isFiller(text.at(at).norm()));
  }

  private static Optional<Found> state(Draft draft, int from, int at, int limit) {
    if (at >= limit || !draft.text().at(at).isWord()) {
      return Optional.empty();
    }
    String word = draft.text().at(at).norm();
    boolean ended =
        word.equals("open") && draft.text().is(at + 1, "-") && draft.text().is(at + 2, "ended");
    if (word.equals("open")) {
      String closing = ended ? "end" : "close|closed|closing|closure";
      int to = ended ? at + 3 : at + 1;
      return time(draft, at, closing).map(c -> new Found(from, to, new Expr.IsNull(c, false)));
    }
    return from < at && word.startsWith("un")
        ? DoneForm.adjective(draft, at, limit)
            .map(found -> new Found(from, found.to(), found.condition()))
        : Optional.empty();
  }

  /** The one time of the rows that may be missing and is named so. */
  private static Optional<Expr.Col> time(Draft draft, int at, String words) {
    Optional<CatalogueTable> rows =
        draft.mentionAt(at + 1).map(m -> m.table()).or(() -> draft.links().preferred(draft, at));
    List<ColumnRef> times =
        Times.thatMayBeMissing(draft, rows.stream().toList())
            .filter(
                c -> draft.links().schema().words(c).stream().anyMatch(word -> word.matches(words)))
            .toList();
    return times.size() == 1 ? Optional.of(new Expr.Col(times.getFirst())) : Optional.empty();
  }
}
