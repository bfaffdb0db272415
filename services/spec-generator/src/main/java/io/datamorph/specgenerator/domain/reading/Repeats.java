package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;

/** Sentences that only tell that there are repeats: {@code some were sent twice}. */
final class Repeats {

  private Repeats() {}

  /**
   * {@code some people have several accounts with the same email}, {@code were sent twice}: why it
   * is asked.
   */
  static void use(Text text) {
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      int end = text.sentenceEnd(start);
      if (end > start
          && text.isFree(start, end)
          && isAbout(text, start, end)
          && !isAsked(text, start, end)) {
        text.use(start, end);
      }
    }
  }

  static boolean isAbout(Text text, int from, int end) {
    return text.written(from, end)
        .matches(
            "(?is).*\\b(duplicates?|twice|several|more than one|more than once|again|repeated|repeatedly|multiple)\\b.*");
  }

  /** A sentence that asks for something says more than that there are repeats. */
  private static boolean isAsked(Text text, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean verb =
          text.at(i).isWord()
              && text.at(i)
                  .matches(
                      "keep|take|drop|remove|only|show|list|give|want|need|count|exclude|skip|ignore|filter|without|which|who|whose|where|find|table|columns?");
      if (verb || text.at(i).kind() == Token.Kind.SYMBOL && text.is(i, ":")) {
        return true;
      }
    }
    return false;
  }
}
