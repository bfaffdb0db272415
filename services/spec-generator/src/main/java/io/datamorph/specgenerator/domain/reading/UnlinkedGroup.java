package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.intent.Expr;
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
    if (isQualifier(draft, i)) {
      text.use(i);
      return listedColumn(draft, i + 1).map(c -> add(draft, i, c)).orElseThrow();
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

  /** {@code booking channel}, where the channel is a column of the result: which channel it is. */
  private static boolean isQualifier(Draft draft, int at) {
    String word = draft.text().at(at).norm();
    return !draft.text().at(at).isIdentifier()
        && !Lexicon.isVague(word)
        && draft.links().values().named(List.of(word)).isEmpty()
        && listedColumn(draft, at + 1).isPresent();
  }

  private static Optional<Expr.Col> listedColumn(Draft draft, int at) {
    Text text = draft.text();
    return at < text.size() && text.at(at).isWord()
        ? draft
            .links()
            .columnAt(draft, at, at + 1)
            .filter(named -> draft.outputNamed(text.at(at).norm()).isPresent())
            .flatMap(named -> draft.links().only(draft, named))
            .filter(column -> column.ref().name().equals(text.at(at).norm()))
        : Optional.empty();
  }

  private static boolean add(Draft draft, int from, Expr.Col column) {
    GroupRecogniser.add(draft, new Grouping.ByValue(column), from, from + 2);
    return true;
  }

  /** {@code bucket} is the output {@code size_bucket}. */
  private static Optional<Output> named(Draft draft, String word) {
    List<Output> found = draft.outputs.stream().filter(o -> o.name().endsWith("_" + word)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
