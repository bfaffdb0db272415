package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/**
 * A noun after {@code per} that nobody knows: an output of this name, a missing column, or a
 * question.
 */
final class UnlinkedGroup {

  private static final String KINDS =
      "bucket|band|class|group|category|range|bracket|tier|segment|bin";

  private UnlinkedGroup() {}

  /** A noun nobody knows: an output of this name, a missing column, or a question. */
  static boolean read(Draft draft, int lead, int from) {
    Text text = draft.text();
    int i = draft.links().skipArticles(text, from);
    boolean noun =
        !text.is(lead, "each")
            && i < text.size()
            && text.isFree(i)
            && text.at(i).isWord()
            && !Lexicon.isFiller(text.at(i).norm())
            && !Lexicon.isStrict(text.at(i).norm());
    if (!noun || !text.at(lead).matches("per|for|by|group|grouped|broken|split|of|in")) {
      return false;
    }
    Optional<Output> output =
        draft.output(List.of(text.at(i).norm())).or(() -> named(draft, text.at(i).norm()));
    if (output.isPresent()) {
      GroupRecogniser.add(draft, new Grouping.ByOutput(output.get().name()), i, i + 1);
      return true;
    }
    if (draft.offers.size() == 1 && text.at(i).matches(KINDS)) {
      text.use(i);
      return true;
    }
    if (draft.offers.size() == 1 && text.at(i).matches("[a-z]+_(" + KINDS + ")")) {
      Output bucket = new Output(text.at(i).norm());
      bucket.define(draft.offers.removeFirst().held().expr().orElseThrow());
      draft.outputs.addFirst(bucket);
      GroupRecogniser.add(draft, new Grouping.ByOutput(bucket.name()), i, i + 1);
      return true;
    }
    if (text.at(i).isIdentifier()) {
      Unknown.column(draft, i);
    } else if (text.at(lead).matches("per|by|group|grouped|broken|split")) {
      Unknown.dimension(draft, i);
    } else {
      return false;
    }
    return true;
  }

  /** {@code bucket} is the output {@code size_bucket}. */
  private static Optional<Output> named(Draft draft, String word) {
    List<Output> found = draft.outputs.stream().filter(o -> o.name().endsWith("_" + word)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
