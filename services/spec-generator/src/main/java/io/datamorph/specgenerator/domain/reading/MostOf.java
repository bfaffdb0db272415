package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;

/** {@code with the most orders}, {@code who have the highest average score}: what ranks things. */
record MostOf(int to, Ordering order) {

  private static final int REACH = 5;

  /** The clause that begins here, right behind the things. */
  static Optional<MostOf> at(Draft draft, int from, int limit) {
    Text text = draft.text();
    for (int i = from; i < Math.min(limit, from + REACH); i++) {
      Optional<Direction> direction =
          text.at(i).isWord() ? Superlatives.direction(text.at(i).norm()) : Optional.empty();
      if (direction.isPresent()) {
        return i > from ? ranked(draft, i, limit, direction.get()) : Optional.empty();
      }
      if (!leads(draft, i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<MostOf> ranked(
      Draft draft, int superlative, int limit, Direction direction) {
    boolean many = draft.text().at(superlative).matches("most|fewest|least");
    Optional<MostOf> counted =
        many
            ? Things.at(draft, superlative + 1, limit)
                .map(things -> new MostOf(things.to(), new Ordering(things.count(), direction)))
            : Optional.empty();
    return counted.or(
        () ->
            OrderPhrase.at(draft, superlative, limit)
                .map(order -> new MostOf(order.to(), order.keys().getFirst())));
  }

  /** {@code with the}, {@code who have}, {@code that received the}. */
  private static boolean leads(Draft draft, int at) {
    Text text = draft.text();
    String word = text.at(at).norm();
    return text.at(at).isWord()
        && text.isFree(at)
        && draft.mentionAt(at).isEmpty()
        && (Lexicon.isRelative(word) || !Lexicon.isStrict(word))
        && !Matching.all(word, "and|or|by|in|into|table|as");
  }
}
