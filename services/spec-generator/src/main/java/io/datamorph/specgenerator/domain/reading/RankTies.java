package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;

/** {@code equal sums share a rank and the next rank is skipped}: which places equals get. */
final class RankTies {

  private static final List<Phrase> DENSE =
      Phrase.all(
          "dense|densely ranking|rank|ranked?",
          "and? no place|rank|number|position|ranks|places is|are? skipped|missing|left? out?",
          "and? the? next|following|subsequent rank|place|position|number|one|ranks is|are not skipped|left? out?",
          "and? without leaving? any? gaps",
          "and? no gaps",
          "gapless",
          "( equal|same|tied numbers|values|figures|ones|rows share|get|have a|the? same? place|rank and no place|rank is skipped )");

  private static final List<Phrase> GAPS =
      Phrase.all(
          "and? the? next|following|subsequent rank|place|position|number|one|ranks is|are? then? skipped|free|missing|left? out?",
          "and? with|leaving gaps",
          "sharing places|ranks");

  private static final List<Phrase> SAME = Phrase.all("same|equal|equals|identical|tied|ties");

  private static final List<Phrase> SHARES =
      Phrase.all(
          "=|->|share|shares|get|gets|have|has|having|receive|receives|means|mean|gives|are|is a|an|the|on? same|equal|identical|shared? rank|place|position|number");

  private static final int LONGEST_NOUN = 4;

  private RankTies() {}

  /** The function that ranks so, or nothing where it is not said. */
  static String function(Draft draft) {
    Text text = draft.text();
    boolean dense = false;
    boolean shared = false;
    for (int i = 0; i < text.size(); i++) {
      int without = text.isFree(i) ? Phrase.longest(DENSE, text.tokens(), i) : -1;
      int with =
          text.isFree(i) ? Math.max(Phrase.longest(GAPS, text.tokens(), i), same(text, i)) : -1;
      dense |= without > 0;
      shared |= with > 0;
      if (Math.max(without, with) > 0) {
        int end = Math.max(without, with);
        text.use(start(draft, i), end);
        dense |= example(text, end) == 1;
      }
    }
    return dense ? "dense_rank" : shared ? "rank" : "";
  }

  /** {@code same salary = same rank}, {@code equal sums share a rank}. */
  private static int same(Text text, int at) {
    int noun = Phrase.longest(SAME, text.tokens(), at);
    for (int i = noun; noun > 0 && i <= noun + LONGEST_NOUN && i < text.size(); i++) {
      int end = Phrase.longest(SHARES, text.tokens(), i);
      if (end > 0) {
        return end;
      }
      if (!text.at(i).isWord() || text.at(i).matches("not|no|never|without")) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code vets with the same total}: of whom that is said. */
  private static int start(Draft draft, int at) {
    Text text = draft.text();
    int with = text.is(at - 1, "the") ? at - 2 : at - 1;
    boolean things =
        text.is(with, "with") && text.isFree(with) && draft.mentionAt(with - 1).isPresent();
    return things ? with : at;
  }

  /**
   * {@code (1, 1, 3)}: what follows two equal places, as the distance to them; 0 where there is no
   * example.
   */
  private static int example(Text text, int at) {
    int open = text.is(at, ":") || text.is(at, ",") ? at + 1 : at;
    int from = text.is(open, "(") ? open + 1 : -1;
    int to = from < 0 ? -1 : text.afterBracket(open) - 1;
    long before = -1;
    boolean equal = false;
    int distance = 0;
    for (int i = from; i >= 0 && i < to; i++) {
      if (text.at(i).kind() == Token.Kind.NUMBER && text.at(i).matches("\\d+")) {
        long place = Long.parseLong(text.at(i).norm());
        distance = equal && place > before && distance == 0 ? (int) (place - before) : distance;
        equal |= place == before;
        before = place;
      } else if (!text.at(i).matches(",|then|and|so|-|like|eg|e\\.g|i\\.e")) {
        return 0;
      }
    }
    if (distance > 0) {
      text.use(open, to + 1);
    }
    return distance;
  }
}
