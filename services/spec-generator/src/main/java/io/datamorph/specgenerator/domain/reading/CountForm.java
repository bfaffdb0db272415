package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code number of orders}, {@code how many different customers}, {@code order count}. */
final class CountForm implements ValueForm {

  private static final List<Phrase> LEADS =
      Phrase.all("total|overall? number|count|amount of", "how many", "no of", "# of", "count");

  private static final List<Phrase> OFTEN =
      Phrase.all("how often", "how many times", "number of times");

  private static final List<Phrase> DISTINCT = Phrase.all("different|distinct|unique");
  private static final int LONGEST = 4;

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    int often = Phrase.longest(OFTEN, text.tokens(), from);
    if (often > 0 && often <= limit) {
      return Optional.of(new Parsed(from, often, Expr.rows(Optional.empty())));
    }
    if (isPartOfColumn(draft, from)) {
      return Optional.empty();
    }
    int lead = Phrase.longest(LEADS, text.tokens(), from);
    if (lead < 0 && text.is(from, "of") && text.is(from - 1, "and")) {
      lead = from + 1;
    }
    boolean distinct = Phrase.longest(DISTINCT, text.tokens(), from) > 0;
    if (lead > limit || lead < 0 && !distinct) {
      return trailing(draft, from, limit);
    }
    int noun = lead < 0 ? from : lead;
    Optional<Parsed> term = lead < 0 ? Optional.empty() : term(draft, from, noun, limit);
    if (term.isPresent()) {
      return term;
    }
    Optional<Things> things =
        Things.at(draft, noun, limit)
            .filter(t -> !text.is(noun - 2, "amount") || !hasAmount(draft, t));
    if (things.isPresent()) {
      return things.map(t -> new Parsed(from, t.to(), t.count()));
    }
    boolean bare = lead > 0 && draft.links().skipArticles(text, lead) >= limit;
    return bare
        ? Optional.of(new Parsed(from, limit, Expr.rows(Optional.empty())))
        : trailing(draft, from, limit);
  }

  /** {@code the flight number of the flights}: nothing is counted. */
  static boolean isPartOfColumn(Draft draft, int at) {
    Text text = draft.text();
    return (text.is(at, "number") || text.is(at, "no"))
        && at > 0
        && text.at(at - 1).isWord()
        && draft.links().skipArticles(text, at - 1) < at
        && draft.links().columnAt(draft, at - 1, at + 1).filter(n -> n.to() == at + 1).isPresent();
  }

  /** {@code the total amount of the payments}, where each payment has an amount: that is a sum. */
  private static boolean hasAmount(Draft draft, Things things) {
    return things.table().stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(ColumnRef::isNumber)
        .anyMatch(column -> Words.parts(column.name()).contains("amount"));
  }

  /** {@code number of days}, where the request says what days are. */
  private static Optional<Parsed> term(Draft draft, int from, int noun, int limit) {
    return OutputPhrase.at(draft, noun, limit)
        .filter(phrase -> draft.terms.contains(phrase.output()))
        .map(phrase -> new Parsed(from, phrase.to(), new Expr.Out(phrase.output().name())));
  }

  /** {@code order count}, {@code count}. */
  private static Optional<Parsed> trailing(Draft draft, int from, int limit) {
    Text text = draft.text();
    for (int i = from; i < Math.min(limit, from + LONGEST); i++) {
      if (text.is(i, "count") || text.is(i, "counts")) {
        int end = i + 1;
        if (i == from) {
          return end == limit
              ? Optional.of(new Parsed(from, end, Expr.rows(Optional.empty())))
              : Optional.empty();
        }
        int stop = i;
        return Things.at(draft, from, stop)
            .filter(things -> things.to() == stop)
            .map(things -> new Parsed(from, end, things.count()));
      }
    }
    return Optional.empty();
  }
}
