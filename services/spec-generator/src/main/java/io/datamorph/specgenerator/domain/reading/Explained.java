package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;

/** {@code staff who still work here (no termination date)}: the words before say the same. */
final class Explained {

  private Explained() {}

  /** Takes the description that a condition in brackets makes exact as understood. */
  static void before(Draft draft, Found found) {
    Text text = draft.text();
    int open = open(text, found.from());
    if (open < 0 || !isWhole(draft, open, found)) {
      return;
    }
    int from = open;
    while (from > 0 && isDescription(draft, from - 1)) {
      from--;
    }
    int start = adjective(draft, from);
    for (int i = start; i < open; i++) {
      if (text.at(i).isWord() && text.at(i).matches("not|no|never|without|except")) {
        return;
      }
    }
    for (int i = start; i < open; i++) {
      if (draft.mentionAt(i).isEmpty()) {
        text.use(i);
      }
    }
    onlyFor(draft, start);
  }

  private static int open(Text text, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      boolean says = text.is(i, "ie") || text.is(i, "meaning") || text.is(i, ":");
      if (text.is(i, "(") || says) {
        return says && text.is(i - 1, ",") ? i - 1 : i;
      }
      if (!text.at(i).isWord() || !Lexicon.isFiller(text.at(i).norm())) {
        return -1;
      }
    }
    return -1;
  }

  /** Between brackets, or up to where the sentence ends. */
  private static boolean isWhole(Draft draft, int open, Found found) {
    Text text = draft.text();
    return text.is(open, "(") ? text.is(found.to(), ")") : text.isBreak(found.to());
  }

  private static boolean isDescription(Draft draft, int at) {
    Text text = draft.text();
    Token token = text.at(at);
    return token.isWord() && draft.mentionAt(at).isEmpty() && text.isFree(at);
  }

  /** {@code current salaries (valid_to is empty)}: the adjective stands before the noun. */
  private static int adjective(Draft draft, int from) {
    Text text = draft.text();
    if (draft.mentionAt(from - 1).isEmpty()) {
      return from;
    }
    int noun = draft.mentionAt(from - 1).get().from();
    boolean adjective =
        noun > 0
            && text.at(noun - 1).isWord()
            && text.isFree(noun - 1)
            && !Lexicon.isFiller(text.at(noun - 1).norm())
            && !Lexicon.isStrict(text.at(noun - 1).norm());
    return adjective ? noun - 1 : noun;
  }

  private static void onlyFor(Draft draft, int at) {
    Text text = draft.text();
    int i = at;
    while (i > 0
        && text.at(i - 1).isWord()
        && text.at(i - 1)
            .matches(
                "the|for|only|just|of|to|take|and|use|with|look|looking|at|consider|considering|count|keep|include")) {
      i--;
    }
    for (int k = i; k < at; k++) {
      if (text.at(k).matches("only|just|for|with")) {
        text.use(k);
      }
    }
  }
}
