package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.Optional;

/**
 * {@code we also show how many loans there are (n_loans)}: where before a name its value begins.
 */
final class Descriptions {

  private Descriptions() {}

  /** The place from which all of the description is a value; its end, if there is none. */
  static int start(Draft draft, Output.Span gloss) {
    Text text = draft.text();
    if (Formats.isPlain(text, gloss.from(), gloss.to())) {
      return gloss.from();
    }
    for (int i = gloss.from(); i < gloss.to(); i++) {
      Optional<Parsed> value = draft.values().at(i, gloss.to());
      if (value.isPresent() && isEnd(text, value.get().to(), gloss.to())) {
        return i;
      }
    }
    return gloss.to();
  }

  /** Behind the value stand only words that say nothing more, or in which form it is shown. */
  private static boolean isEnd(Text text, int from, int to) {
    int i = from;
    while (i < to
        && (!text.isFree(i) || text.at(i).isWord() && Lexicon.isFiller(text.at(i).norm()))) {
      i++;
    }
    return i == to || text.at(i).matches("\\(|,|rounded|in|as|without|with|that|each");
  }
}
