package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code what do their prices add up to}, {@code how much do the fees come to}: a sum. */
final class QuestionForm implements ValueForm {

  private static final List<Phrase> LEADS =
      Phrase.all("what|how do|does|did", "how much do|does|did|is|are|was|were", "what is|are");

  private static final List<Phrase> ADD_UP =
      Phrase.all(
          "add|adds|sum|sums|added up to?",
          "come|comes|amount|amounts|total|totals to",
          "total|totals",
          "in total|sum");

  static boolean begins(Text text, int at) {
    return Phrase.longest(LEADS, text.tokens(), at) > 0;
  }

  @Override
  public Optional<Parsed> at(Draft draft, int from, int limit) {
    int noun = Phrase.longest(LEADS, draft.text().tokens(), from);
    if (noun < 0 || noun >= limit) {
      return Optional.empty();
    }
    return draft.values().at(noun, limit).flatMap(value -> summed(draft, from, value, limit));
  }

  private static Optional<Parsed> summed(Draft draft, int from, Parsed value, int limit) {
    if (Exprs.hasAggregate(value.expr())) {
      return Optional.of(new Parsed(from, value.to(), value.expr()));
    }
    int end = Phrase.longest(ADD_UP, draft.text().tokens(), value.to());
    boolean number = value.expr() instanceof Expr.Col col && col.ref().isNumber();
    return number && end > 0 && end <= limit
        ? Optional.of(new Parsed(from, end, Expr.agg("sum", value.expr())))
        : Optional.empty();
  }
}
