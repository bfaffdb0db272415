package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code If a guest has two stays on the same day, take the one with the higher stay_id}. */
final class TieSentence {

  private static final List<Phrase> LEADS =
      Phrase.all("when|whenever|if|should|where|with|for|in|between|among|same|equal|two|several");

  private static final List<Phrase> SAME =
      Phrase.all(
          "same|equal|identical|tie|ties|tied|twice|both|several",
          "more than one|once",
          "two|three of them|these?");

  private static final List<Phrase> DECISION =
      Phrase.all(
          "take|takes|pick|picks|choose|use|keep|prefer|show|list|want|need|count|counts",
          "->|:|,",
          "then? decide|decides|sort|order|by?");

  private static final List<Phrase> WHOSE_FIRST =
      Phrase.all(
          "that|which? comes|is|stands|goes first in the alphabet",
          "that|which? comes|is|stands|goes alphabetically? first alphabetically?");

  private static final List<Phrase> ONE = Phrase.all("one|row|record|entry");

  private TieSentence() {}

  /** The keys that decide, if the clause that begins here is about equals. */
  static Optional<OrderPhrase> at(Draft draft, int from, int end) {
    Text text = draft.text();
    int same = Phrase.longest(LEADS, text.tokens(), from) > 0 ? same(text, from, end) : -1;
    for (int i = same; i > 0 && i < end; i++) {
      int decided = Phrase.longest(DECISION, text.tokens(), i);
      Optional<OrderPhrase> keys =
          decided > 0 ? keys(draft, decided, end) : Optional.<OrderPhrase>empty();
      if (keys.isPresent()) {
        return isPlain(text, from, i) ? keys : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static int same(Text text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Phrase.longest(SAME, text.tokens(), i) > 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Nothing that would choose rows is passed over. */
  private static boolean isPlain(Text text, int from, int to) {
    return text.tokens().subList(from, to).stream()
        .noneMatch(
            token ->
                token.isValue() || token.matches("not|no|never|without|except|unless|only|but|or"));
  }

  private static Optional<OrderPhrase> keys(Draft draft, int from, int end) {
    Text text = draft.text();
    for (int i = from; i < Math.min(end, from + 6); i++) {
      Optional<OrderPhrase> found =
          text.is(i, "whose") ? whose(draft, i + 1, end) : superlative(draft, i, end);
      if (found.isPresent() || text.is(i, ",") || text.is(i, "(")) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code the act whose name comes first in the alphabet}. */
  private static Optional<OrderPhrase> whose(Draft draft, int from, int end) {
    Optional<OrderPhrase> key = OrderPhrase.at(draft, from, end);
    int first = key.map(k -> Phrase.longest(WHOSE_FIRST, draft.text().tokens(), k.to())).orElse(-1);
    return key.filter(k -> first > 0).map(k -> new OrderPhrase(first, k.keys()));
  }

  /** {@code the higher id}, {@code the most recent one by created_at}. */
  private static Optional<OrderPhrase> superlative(Draft draft, int at, int end) {
    Text text = draft.text();
    Optional<Direction> direction =
        text.at(at).isWord() ? Superlatives.direction(text.at(at).norm()) : Optional.empty();
    if (direction.isEmpty()) {
      return Optional.empty();
    }
    int word = text.is(at, "most") && text.is(at + 1, "recent") ? at + 2 : at + 1;
    int one = Math.max(word, Phrase.longest(ONE, text.tokens(), word));
    int noun = draft.mentionAt(one).map(mention -> mention.to()).orElse(one);
    return text.is(noun, "by")
        ? OrderPhrase.at(draft, noun + 1, end, direction.get())
        : OrderPhrase.at(draft, at, end);
  }
}
