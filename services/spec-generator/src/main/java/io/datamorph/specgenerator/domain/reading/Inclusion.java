package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code blocked cards too}, {@code cancelled ones included}: rows that are there anyway, said so
 * that nobody leaves them out.
 */
final class Inclusion {

  private static final List<Phrase> AFTER =
      Phrase.all(
          "too",
          "as well",
          "also? included too?",
          "also? included as well",
          "are|is|be|should|shall|must be? included|counted|count too",
          "are|is|be|should|shall|must be? included|counted|count as well",
          "are|is also included|counted",
          "count|counts too",
          "count|counts as well",
          "still|also count|counts");

  private static final List<Phrase> BEFORE = Phrase.all("including|even|incl", "inclusive of");

  private static final String BETWEEN =
      "the|those|ones|that|which|who|are|is|were|was|with|rows|records|people|entries|already|all|any";

  private Inclusion() {}

  /** The condition with the words around it, if they only say that such rows are in. */
  static Optional<Found> of(Draft draft, Found found) {
    if (!Exprs.all(found.condition(), Expr.Exists.class).isEmpty()) {
      return Optional.empty();
    }
    Text text = draft.text();
    int i = found.to();
    while (i < text.size() && !text.isBreak(i) && isRows(draft, i)) {
      i++;
    }
    int said = Phrase.longest(AFTER, text.tokens(), i);
    int after = isApart(draft, found.from()) && said > 0 && ends(text, said) ? said : -1;
    int before = before(draft, found.from());
    return after < 0 && before < 0
        ? Optional.empty()
        : Optional.of(
            new Found(
                before < 0 ? found.from() : before,
                after < 0 ? found.to() : after,
                found.condition()));
  }

  /** It is a remark of its own, and not what the request begins with. */
  private static boolean isApart(Draft draft, int from) {
    Text text = draft.text();
    int i = start(draft, from);
    boolean apart = text.isBreak(i - 1) || text.at(i - 1).matches("[,;(]");
    return i > 0 && (apart || isJoined(draft, from));
  }

  private static boolean ends(Text text, int at) {
    return text.isBreak(at) || text.is(at, ",") || text.is(at, ")") || !text.at(at).isWord();
  }

  private static int start(Draft draft, int from) {
    int i = from;
    while (i > 0 && !draft.text().isBreak(i - 1) && isBetween(draft, i - 1)) {
      i--;
    }
    return i;
  }

  private static int before(Draft draft, int from) {
    Text text = draft.text();
    int i = from;
    int lead = Phrase.before(BEFORE, text.tokens(), i);
    while (lead < 0 && i > 0 && !text.isBreak(i - 1) && isBetween(draft, i - 1)) {
      i--;
      lead = Phrase.before(BEFORE, text.tokens(), i);
    }
    return lead >= 0 && !text.is(lead - 1, "not") ? lead : -1;
  }

  private static boolean isBetween(Draft draft, int at) {
    return isRows(draft, at)
        || draft.text().at(at).isWord() && draft.text().at(at).matches(BETWEEN);
  }

  private static boolean isRows(Draft draft, int at) {
    return draft.mentionAt(at).isPresent() || draft.text().is(at, "ones");
  }

  /** {@code only open ones, closed ones too}: there it does change which rows there are. */
  static boolean changesRows(Draft draft, Found included) {
    if (isJoined(draft, included.from()) && !draft.filters.isEmpty()) {
      return true;
    }
    List<Expr.Col> columns = Exprs.all(included.condition(), Expr.Col.class);
    return draft.filters.stream()
        .flatMap(filter -> Exprs.all(filter.condition(), Expr.Col.class).stream())
        .anyMatch(columns::contains);
  }

  /** {@code novels and those above 20 dollars too}: more rows than the first condition lets in. */
  private static boolean isJoined(Draft draft, int from) {
    Text text = draft.text();
    int i = start(draft, from);
    return text.is(i - 1, "and") || text.is(i - 1, "or") || text.is(i - 1, "plus");
  }
}
