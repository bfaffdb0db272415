package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Set;

/** {@code must be listed as well, with 0 in both columns}: that rows stay, and with what. */
final class StayWords {

  private static final Set<String> STRONG =
      Lexicon.words(
          "appear appears included include kept keep stay stays remain remains listed shown counted "
              + "present too also there well still displayed reported");

  private static final Set<String> LIGHT =
      Lexicon.words(
          "should must shall will can may have has had to need needs be are is come comes get gets show "
              + "shows count counts as with by a an up in on then simply just here");

  private static final List<Phrase> PLACES =
      Phrase.all(
          "in|on|for|as the|this|my? list|result|table|output|overview",
          "in|for|as the|its|their? count|figure|total|sum|number|amount|value",
          "in|for both|all|these|those|either|each|every|the|of|two|three? columns|fields|figures|cases|counts|them?",
          "in it|there");

  private StayWords() {}

  /** Where the remark ends that begins here, or -1. */
  static int end(Text text, int at) {
    int end = -1;
    int i = at;
    while (i < text.size() && (text.isFree(i) || isZero(text, i))) {
      int place = Phrase.longest(PLACES, text.tokens(), i);
      if (isZero(text, i) || isIn(STRONG, text, i)) {
        end = i + 1;
      } else if (place > 0) {
        end = end > 0 ? place : end;
        i = place - 1;
      } else if (!isIn(LIGHT, text, i) && !isPause(text, i)) {
        break;
      }
      i++;
    }
    return end > 0 && isOver(text, at, end) ? closed(text, at, end) : -1;
  }

  /** Whether a nought is among these words. */
  static boolean saysZero(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isZero(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** A comma, a colon or a bracket before the nought. */
  private static boolean isPause(Text text, int at) {
    boolean pause = text.is(at, ",") || text.is(at, ":") || text.is(at, "(") || text.is(at, "=");
    int next = text.is(at + 1, "with") || text.is(at + 1, "as") ? at + 2 : at + 1;
    return pause && (isZero(text, next) || text.is(next, "a") && isZero(text, next + 1));
  }

  private static boolean isZero(Text text, int at) {
    return at < text.size() && text.at(at).matches("0|zeros?");
  }

  /** What is said of more than these rows is no remark on them. */
  private static boolean isOver(Text text, int from, int end) {
    boolean ends = text.isBreak(end) || !text.at(end).isWord() || !text.isFree(end);
    return ends || text.is(end, "and") || text.is(end, "in") || saysZero(text, from, end);
  }

  private static int closed(Text text, int from, int end) {
    boolean opened = false;
    for (int i = from; i < end; i++) {
      opened |= text.is(i, "(");
    }
    return opened && text.is(end, ")") ? end + 1 : end;
  }

  private static boolean isIn(Set<String> words, Text text, int at) {
    return text.at(at).isWord() && words.contains(text.at(at).norm());
  }
}
