package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** Whether one thing is to be done after another. */
final class Sequence {

  private static final List<Phrase> THEN =
      Phrase.all(
          "then",
          "afterwards|after that|next|finally",
          "of those|these|them",
          "from those|these|that");

  private Sequence() {}

  static boolean isThen(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Phrase.longest(THEN, text.tokens(), i) > 0 || isNumberedLine(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumberedLine(Text text, int at) {
    return text.at(at).text().matches("(?s).*\\d+[.)]\\s*") || text.is(at, "step");
  }
}
