package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * {@code top 10}, {@code 2 most borrowed}, {@code ten best}, {@code limit to 100}: how many, and of
 * which end.
 *
 * @param adjective where the word stands that tells by what they are ranked, or -1
 */
record TopHead(int from, int to, long number, Direction direction, int adjective) {

  private static final List<Phrase> LIMIT =
      Phrase.all(
          "limit|limited|restrict|restricted to? the? first?", "only? the? first", "at most");

  static Optional<TopHead> at(Draft draft, int at) {
    Text text = draft.text();
    int end = text.sentenceEnd(at);
    int limit = Phrase.longest(LIMIT, text.tokens(), at);
    Optional<Numbers.Read> limited =
        limit > 0 && !text.is(at, "at") ? Numbers.at(text, limit, end) : Optional.empty();
    boolean first =
        limited.isPresent()
            && (text.is(limit - 1, "first") || text.is(at, "limit") || text.is(at, "limited"));
    if (first) {
      return limited.map(n -> new TopHead(at, n.to(), n.value(), Direction.ASC, -1));
    }
    boolean top =
        text.is(at, "top") || text.is(at, "bottom") || text.is(at, "best") || text.is(at, "first");
    Optional<Numbers.Read> behind = top ? Numbers.at(text, at + 1, end) : Optional.empty();
    if (behind.isPresent()) {
      Direction direction =
          text.is(at, "bottom") || text.is(at, "first") ? Direction.ASC : Direction.DESC;
      return behind.map(n -> new TopHead(at, n.to(), n.value(), direction, -1));
    }
    Optional<Numbers.Read> number = Numbers.at(text, at, end);
    return number.flatMap(n -> superlative(text, at, n).or(() -> things(draft, at, n, end)));
  }

  /** {@code the 3 customers with the most orders}. */
  private static Optional<TopHead> things(Draft draft, int at, Numbers.Read number, int end) {
    return draft
        .mentionAt(number.to())
        .flatMap(things -> MostOf.at(draft, things.to(), end))
        .map(most -> new TopHead(at, number.to(), number.value(), most.order().direction(), -1));
  }

  private static Optional<TopHead> superlative(Text text, int at, Numbers.Read number) {
    int i = number.to();
    if (i >= text.size() || !text.at(i).isWord()) {
      return Optional.empty();
    }
    String word = text.at(i).norm();
    Optional<Direction> direction =
        Superlatives.direction(word)
            .filter(
                d ->
                    !Matching.all(
                        word,
                        "last|first|lower|higher|later|earlier|larger|smaller|greater|bigger|newer"));
    boolean dashed = text.is(i + 1, "-") && text.at(i + 2).isWord();
    int adjective = Matching.all(word, "most|least") ? i + 1 : i;
    int to = Matching.all(word, "most|least") ? i + 2 : dashed ? i + 3 : i + 1;
    return direction.map(d -> new TopHead(at, to, number.value(), d, adjective));
  }
}
