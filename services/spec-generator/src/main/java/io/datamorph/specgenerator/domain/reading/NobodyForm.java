package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code parcels nobody weighed}: of which the verb's column is not known. */
final class NobodyForm {

  private static final List<Phrase> NOBODY =
      Phrase.all(
          "that|which|who? nobody|noone has|ever|had|did? ever|yet?",
          "that|which|who? no one has|ever|had|did? ever|yet?",
          "that|which|who? were|was|are|is never");

  private NobodyForm() {}

  static Optional<Found> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    int verb = Phrase.longest(NOBODY, text.tokens(), from);
    if (verb < 0 || verb >= limit || !text.at(verb).isWord()) {
      return Optional.empty();
    }
    return column(draft, verb)
        .map(column -> new Found(from, verb + 1, new Expr.IsNull(column, false)));
  }

  private static Optional<Expr> column(Draft draft, int verb) {
    String word = draft.text().at(verb).norm();
    Optional<Expr> measured =
        MeasureWords.column(draft, verb, MeasureWords.nouns(word)).filter(NobodyForm::mayLack);
    return measured.or(() -> ofVerb(draft, word));
  }

  private static boolean mayLack(Expr column) {
    return column instanceof Expr.Col col && col.ref().column().nullable();
  }

  /** The only column that is called after the verb and may be missing. */
  private static Optional<Expr> ofVerb(Draft draft, String verb) {
    String root = Roots.of(verb);
    String stem = Words.canonical(verb);
    List<ColumnRef> fits =
        draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .filter(column -> column.column().nullable())
            .filter(
                column ->
                    Words.parts(column.name()).stream()
                        .anyMatch(
                            part ->
                                Words.canonical(part).equals(stem)
                                    || !root.isEmpty() && Roots.of(part).equals(root)))
            .toList();
    return fits.size() == 1 ? Optional.of(new Expr.Col(fits.getFirst())) : Optional.empty();
  }
}
