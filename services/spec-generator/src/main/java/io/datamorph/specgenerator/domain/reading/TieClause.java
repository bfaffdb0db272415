package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.document.OrderKey.Direction;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.linking.TableLinker.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code if two are level the lower id comes first}, {@code (lower id first if equal)}: a clause of
 * a key and of words about equals, in any order, and of nothing else.
 */
final class TieClause {

  private static final Set<String> EQUALS =
      Lexicon.words(
          "tie ties tied tiebreak tiebreaker level draw drawn equal equals equally same identical alike");

  private static final Set<String> LITTLE =
      Lexicon.words(
          """
          if when whenever where should in on of for with by case cases event there is are be it its
          the a an any those these them they that this who whoever which whose one ones two several
          both more and then comes come goes go stands stand first ahead on top wins win precedence
          preference has have having counts count numbers number values value figures figure totals
          total takes take taken gets get better place rank ranks ranked placed listed prefer preferred
          pick picked choose chosen use used keep kept list decide decides decided resolve resolved
          settle settled break breaks broken let order ordered sort sorted according to : , = -> out
          end up score scores result results
          """);

  private static final List<Phrase> ALPHABETICAL =
      Phrase.all("alphabetical|alphabetic order of|by|on?", "alphabetically by|on");

  private static final List<Phrase> DIRECTED =
      Phrase.all(
          "comes|goes|is|stands? first? alphabetically",
          "comes|goes|is|stands? first in the? alphabet|alphabetical order?",
          "in alphabetical|alphabetic order",
          "a - z",
          "a to z",
          "ascending|asc|alphabetically|descending|desc");

  private TieClause() {}

  /** The keys of the clause that begins here, if it is one. */
  static Optional<OrderPhrase> at(Draft draft, int from, int end) {
    boolean equals = false;
    for (int i = from; i < end; i++) {
      Optional<OrderPhrase> key = key(draft, i, end);
      if (key.isPresent()) {
        int to = rest(draft, key.get().to(), end);
        boolean said = equals || saysEqual(draft.text(), key.get().to(), to);
        return said && isOver(draft.text(), to, end)
            ? Optional.of(new OrderPhrase(to, key.get().keys()))
            : Optional.empty();
      }
      int next = passed(draft, i, end);
      if (next == i) {
        return Optional.empty();
      }
      equals |= saysEqual(draft.text(), i, next);
      i = next - 1;
    }
    return Optional.empty();
  }

  private static Optional<OrderPhrase> key(Draft draft, int at, int end) {
    Text text = draft.text();
    if (!text.at(at).isWord()) {
      return Optional.empty();
    }
    int alphabetical = Phrase.longest(ALPHABETICAL, text.tokens(), at);
    if (alphabetical > 0) {
      return OrderPhrase.at(draft, alphabetical, end);
    }
    Optional<Direction> adjective =
        text.is(at, "first") || text.is(at, "top")
            ? Optional.empty()
            : Superlatives.direction(text.at(at).norm());
    if (adjective.isPresent()) {
      return OrderPhrase.at(draft, at, end);
    }
    boolean led = text.is(at - 1, "by") || text.is(at - 1, ":") || text.is(at - 1, "=");
    return OrderPhrase.at(draft, at, end).filter(k -> led || isDirected(draft, k, at));
  }

  /** Nothing but the key itself tells that an order is meant. */
  private static boolean isDirected(Draft draft, OrderPhrase key, int from) {
    List<Token> tokens = draft.text().tokens();
    return Phrase.longest(DIRECTED, tokens, key.to()) > 0
        || Phrase.before(DIRECTED, tokens, key.to()) > from;
  }

  /** The place behind all that can follow a key. */
  private static int rest(Draft draft, int from, int end) {
    int i = Math.max(from, Phrase.longest(DIRECTED, draft.text().tokens(), from));
    int next = i;
    while (i < end && !draft.text().is(i, ",") && (next = passed(draft, i, end)) > i) {
      i = next;
    }
    return i;
  }

  /** The place behind a word that means no more than what is equal, or that it decides. */
  private static int passed(Draft draft, int at, int end) {
    Text text = draft.text();
    String word = text.at(at).norm();
    if (LITTLE.contains(word) || EQUALS.contains(word)) {
      return at + 1;
    }
    int mention = draft.mentionAt(at).map(Mention::to).orElse(at);
    int output = OutputPhrase.at(draft, at, end).map(OutputPhrase::to).orElse(at);
    return Math.min(end, Math.max(mention, output));
  }

  private static boolean saysEqual(Text text, int from, int to) {
    return text.tokens().subList(from, to).stream().anyMatch(t -> EQUALS.contains(t.norm()));
  }

  private static boolean isOver(Text text, int at, int end) {
    return at >= end || text.is(at, ",") || text.is(at, ";") || text.is(at, ")");
  }
}
