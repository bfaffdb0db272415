package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;

/** {@code books of which ... wait, simpler: copies}: what was taken back asks for nothing. */
final class CorrectionRecogniser implements Recogniser {

  private static final List<Phrase> CUES =
      Phrase.all(
          "no? wait|sorry|scratch ,? that|this|simpler|better|rather|no|actually? :|,?",
          "no , just|rather|only|better the? first|last|former|latter|second? :",
          "scratch that :|,?",
          "correction :|,?",
          "or rather :|,?");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i + 2 < text.size(); i++) {
      boolean numbered = text.is(i, "step") && text.at(i + 1).kind() == Token.Kind.NUMBER;
      text.use(i, numbered ? i + 2 : i);
    }
    for (int i = 1; i < text.size(); i++) {
      boolean after = text.isBreak(i - 1) || text.is(i - 1, ",") || text.is(i - 1, "-");
      int end = after ? Phrase.longest(CUES, text.tokens(), i) : -1;
      if (end > i + 1 && (text.is(end - 1, ":") || text.is(end - 1, ",")) && end < text.size()) {
        text.use(start(text, i), end);
      }
    }
  }

  /** The thought that is taken back; dots may stand before the correction. */
  private static int start(Text text, int at) {
    int last = at - 1;
    while (last > 0 && text.isBreak(last)) {
      last--;
    }
    return text.sentenceStart(last);
  }
}
