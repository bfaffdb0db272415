package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** {@code name, city and stars would do}: where a list ends, by words that say only that. */
final class ListEnd {

  private static final List<Phrase> WORDS =
      Phrase.all(
          "please|pls|thanks|thx|only|too|also",
          "would|will|should do|suffice",
          "would|will be enough|fine|nice|great|good|lovely|perfect|sufficient",
          "is|are enough|sufficient|fine|all|needed|required|wanted",
          "suffice|suffices",
          "if possible",
          ",? and|but? nothing|no else|more|other|further columns|column|fields?",
          ",? and|but? that is? all|it|enough");

  private ListEnd() {}

  static boolean at(Text text, int at) {
    return text.isBreak(at)
        || after(text, at) > at
        || text.at(at).matches("ordered|sorted|rounded");
  }

  /** The place behind the words that end the list here. */
  static int after(Text text, int at) {
    return Math.max(at, Phrase.longest(WORDS, text.tokens(), at));
  }
}
