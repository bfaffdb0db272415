package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Ordering;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Optional;

/** {@code ties: the lower customer_id first}: what decides where an order does not. */
final class Ties {

  private static final List<Phrase> CUES =
      Phrase.all(
          "ties|tie|tied",
          "if two|several|both|three|many|it|that|they|there",
          "on equal",
          "on the? same",
          "in case of",
          "equal|same",
          "where|when two|several|both",
          "with equal",
          "if",
          "for|among|within|between equal|ties|tied",
          "break|decide|resolve|settle ties|tie");

  /** Before keys that need no adjective. */
  private static final List<Phrase> BROKEN =
      Phrase.all(
          "ties|tie is|are|get|to? be? broken|decided|resolved|settled by|on|with|using",
          "ties|tie broken|decided|resolved|settled by|on",
          "break|decide|resolve|settle ties|tie by|on|with|using",
          "tie - break|breaker is? :? by?",
          "tiebreak|tiebreaker is? :? by?");

  private static final List<Phrase> DECIDES =
      Phrase.all(
          "wins|win|first",
          "comes|goes|ranks|is|stands|should? come|go|rank|be? first|on? top?",
          "gets? the? better? place|rank",
          "is|are? taken|kept|preferred|chosen|used|shown",
          "is to be taken|kept|preferred|chosen|used",
          "counts",
          "takes precedence");

  private Ties() {}

  /** Keys in the rest of this sentence, or in one nearby, that only decide ties. */
  static List<Ordering> anywhere(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      if (text.isFree(i) && text.at(i).isWord() && begins(text, i)) {
        Optional<OrderPhrase> keys = decided(draft, i, clauseEnd(text, i));
        if (keys.isPresent() && !hasNumber(text, i, keys.get().to())) {
          text.use(i, keys.get().to());
          draft.note(i, keys.get().to(), "decides between equals");
          return keys.get().keys();
        }
      }
    }
    return List.of();
  }

  /** {@code if two get more than 500}: which rows that is said of is not about equals. */
  private static boolean hasNumber(Text text, int from, int to) {
    return text.tokens().subList(from, to).stream()
        .anyMatch(token -> token.kind() == Token.Kind.NUMBER);
  }

  /** Keys that follow an order that was just read. */
  static List<Ordering> after(Draft draft, int at, int limit) {
    Text text = draft.text();
    for (int i = at; i < Math.min(limit, at + 5); i++) {
      if (isCue(text, i) && text.isFree(i)) {
        Optional<OrderPhrase> keys = decided(draft, i, clauseEnd(text, i));
        if (keys.isPresent()) {
          text.use(at, keys.get().to());
          draft.note(i, keys.get().to(), "decides between equals");
          return keys.get().keys();
        }
      }
    }
    return anywhere(draft);
  }

  private static boolean isCue(Text text, int at) {
    return Phrase.longest(CUES, text.tokens(), at) > 0;
  }

  /** A clause of its own: at the beginning of a sentence, or after a comma or bracket. */
  private static boolean begins(Text text, int at) {
    return text.isBreak(at - 1)
        || text.is(at - 1, ",")
        || text.is(at - 1, "(")
        || text.is(at - 1, "and")
        || text.is(at - 1, ";")
        || text.is(at - 1, "-");
  }

  private static int clauseEnd(Text text, int at) {
    int end = text.sentenceEnd(at);
    for (int i = at; i < end; i++) {
      if (text.is(i, ")")) {
        return i;
      }
    }
    return end;
  }

  private static Optional<OrderPhrase> decided(Draft draft, int from, int end) {
    Optional<OrderPhrase> clause = TieClause.at(draft, from, end);
    if (clause.isPresent()) {
      return clause;
    }
    Optional<OrderPhrase> sentence = TieSentence.at(draft, from, end);
    Optional<OrderPhrase> keys =
        sentence.isEmpty() && isCue(draft.text(), from) ? keys(draft, from, end) : sentence;
    return keys.map(
        found -> {
          int decides = Phrase.longest(DECIDES, draft.text().tokens(), found.to());
          return new OrderPhrase(Math.max(found.to(), decides), found.keys());
        });
  }

  private static Optional<OrderPhrase> keys(Draft draft, int from, int end) {
    Text text = draft.text();
    int broken = Phrase.longest(BROKEN, text.tokens(), from);
    if (broken > 0 && broken < end) {
      return OrderPhrase.at(draft, broken, end);
    }
    for (int i = from; i < end; i++) {
      boolean adjective =
          text.at(i).isWord() && Superlatives.direction(text.at(i).norm()).isPresent();
      boolean plain =
          text.is(i - 1, ":") && i - 2 < from + 3 || text.is(i - 1, "by") && text.is(i - 2, ":");
      Optional<OrderPhrase> keys =
          adjective || plain ? OrderPhrase.at(draft, i, end) : Optional.<OrderPhrase>empty();
      if (keys.isPresent()) {
        return keys;
      }
    }
    return Optional.empty();
  }
}
