package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import java.util.List;
import java.util.Set;

/**
 * {@code in the first month the growth stays empty}: a neighbour that is not there is always empty.
 */
final class EmptyEnds {

  private static final List<Phrase> EMPTY =
      Phrase.all("stay|stays|remain|remains|is|are|be empty|null|blank|missing");

  private static final Set<String> LACK =
      Lexicon.words("null nulls empty blank nothing none no without missing");

  private static final Set<String> PLAIN =
      Lexicon.words(
          "first earliest initial very last two three both others either neither nothing none no null"
              + " nulls empty blank missing predecessor predecessors previous preceding prior earlier"
              + " before compare compared comparison to with without against therefore leave left keep"
              + " kept stay stays remain remains because since as hence thus course naturally obviously"
              + " value values cell cells not so where when for or in");

  private static final String NEIGHBOURS =
      "prev|previous|prior|last|before|preceding|change|changes|diff|difference|growth|delta|increase|mom|yoy|wow";

  private EmptyEnds() {}

  /** Uses the words of the sentence if it says no more than that. */
  static void use(Draft draft, int at) {
    Text text = draft.text();
    int start = text.sentenceStart(at);
    int end = text.sentenceEnd(at);
    if (at == start && isAboutFirst(draft, start, end)
        || Phrase.longest(EMPTY, text.tokens(), at) > 0 && isOfOutputs(draft, start, at, end)) {
      text.use(start, end);
    }
  }

  private static boolean isOfOutputs(Draft draft, int start, int at, int end) {
    Text text = draft.text();
    boolean ends = false;
    for (int i = start; i < end; i++) {
      ends |= text.at(i).matches("first|last|previous|before");
    }
    boolean outputs = false;
    for (int i = start; i < at; i++) {
      outputs |= OutputPhrase.at(draft, i, at).isPresent();
    }
    return ends && outputs;
  }

  /** {@code The first month has no predecessor, so NULL there}: not a word says anything else. */
  private static boolean isAboutFirst(Draft draft, int start, int end) {
    Text text = draft.text();
    boolean first = false;
    boolean lack = false;
    boolean plain = draft.outputs.stream().anyMatch(EmptyEnds::isNeighbour);
    for (int i = start; plain && i < end; i++) {
      first |= text.at(i).matches("first|earliest|initial") && isRow(draft, i + 1);
      lack |= LACK.contains(text.at(i).norm());
      plain = isPlain(draft, i);
    }
    return plain && first && lack;
  }

  private static boolean isNeighbour(Output output) {
    return output.words().stream().anyMatch(word -> Matching.all(word, NEIGHBOURS));
  }

  private static boolean isPlain(Draft draft, int at) {
    Token token = draft.text().at(at);
    return token.matches(",|\\(|\\)|;|-")
        || token.isWord()
            && (PLAIN.contains(token.norm())
                || Lexicon.isFiller(token.norm())
                || Lexicon.isCopula(token.norm())
                || isRow(draft, at)
                || OutputPhrase.at(draft, at, draft.text().size()).isPresent());
  }

  private static boolean isRow(Draft draft, int at) {
    Text text = draft.text();
    return at < text.size()
        && (TimeUnit.of(text.at(at)).isPresent()
            || draft.mentionAt(at).isPresent()
            || text.at(at).matches("row|record|entry|line|one|period"));
  }
}
