package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;

/** {@code the title of every book along with its price}: a list goes on behind whose it is. */
final class SharedOwner {

  private static final List<Phrase> ALONG =
      Phrase.all(",? along|together with", ",? next to", ",? as well as", ",? plus|with its|their");

  private SharedOwner() {}

  /** The place behind the owner, if the list goes on there. */
  static int after(Draft draft, int at) {
    Text text = draft.text();
    int noun = text.is(at, "of") ? draft.links().skipArticles(text, at + 1) : at;
    boolean each = noun > at && text.at(noun - 1).matches("each|every|all");
    return each
        ? draft
            .links()
            .tables()
            .at(text, noun)
            .map(m -> m.to())
            .filter(to -> Phrase.longest(ALONG, text.tokens(), to) > 0)
            .orElse(at)
        : at;
  }
}
