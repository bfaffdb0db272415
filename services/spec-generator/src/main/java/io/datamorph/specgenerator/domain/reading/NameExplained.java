package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
import io.datamorph.specgenerator.domain.intent.Exprs;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;
import java.util.Optional;

/**
 * An explanation that makes sense with the name it explains: {@code avg_rating (the plain
 * average)}.
 */
final class NameExplained {

  private static final List<Phrase> SO_FAR =
      Phrase.all(
          "up to and? including? that|this|the|each|its|it|current? own?",
          "until and? including? that|this|the|each|current?",
          "so far",
          "to date",
          "up to here|now|then");

  private NameExplained() {}

  /** {@code running_total (everything up to and including that day)}: the name says of what. */
  static Optional<Parsed> running(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    Optional<Expr> named = new NameReader(draft).read(output.name()).filter(Exprs::hasWindow);
    for (int i = from; i < to && named.isPresent(); i++) {
      int end = text.isFree(i) ? soFar(draft, i, to) : -1;
      if (end > 0) {
        return Optional.of(new Parsed(i, end, named.get()));
      }
    }
    return Optional.empty();
  }

  /** Where {@code up to and including that month} ends, or -1. */
  static int soFar(Draft draft, int at, int to) {
    int end = Phrase.longest(SO_FAR, draft.text().tokens(), at);
    return end < 0 || end > to ? -1 : end < to && isNoun(draft, end) ? end + 1 : end;
  }

  private static boolean isNoun(Draft draft, int at) {
    Token token = draft.text().at(at);
    return TimeUnit.of(token).isPresent()
        || draft.mentionAt(at).isPresent()
        || token.matches("row|one|date");
  }

  /** {@code avg_rating (the plain average)}: the name says of what. */
  static Optional<Parsed> bare(Draft draft, Output output, int from, int to) {
    Text text = draft.text();
    int i = from;
    while (i < to && text.at(i).isWord() && text.at(i).matches("the|plain|simple|overall|a|an")) {
      i++;
    }
    int at = i;
    return i >= to
        ? Optional.empty()
        : new NameReader(draft)
            .read(output.name())
            .filter(expr -> isFunction(expr, text.at(at).norm()))
            .map(expr -> new Parsed(from, at + 1, expr));
  }

  private static boolean isFunction(Expr expr, String word) {
    return expr instanceof Expr.Agg agg
        && AggregateWords.function(word).filter(agg.function()::equals).isPresent();
  }

  /** {@code change_pct (in percent of previous_total)}: of the column {@code change}. */
  static Optional<Parsed> ofBase(Draft draft, Output output, int from, int to) {
    List<String> words =
        Words.parts(output.name()).stream()
            .filter(word -> !Matching.all(word, "pct|percent|percentage|share|ratio|rate"))
            .toList();
    if (words.isEmpty() || words.size() == Words.parts(output.name()).size()) {
      return Optional.empty();
    }
    return draft
        .output(words)
        .flatMap(
            base -> {
              Parsed plain = new Parsed(from, from, new Expr.Out(base.name()));
              Parsed part = Afterthoughts.of(draft, plain, to);
              return part == plain ? Optional.empty() : Optional.of(part);
            });
  }
}
