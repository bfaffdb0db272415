package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.type.DataType;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;
import java.util.Optional;

/** {@code unnest the tags}: said of elements that a column of the result shows anyway. */
final class ExplodeRecogniser implements Recogniser {

  private static final List<Phrase> LEADS =
      Phrase.all(
          "unnest|explode|flatten|unpack|split|expand out|up? the|its|their? array|list? of?",
          "with? each|every of the|its|their",
          "without a|an|any?");

  private static final List<Phrase> TAILS =
      Phrase.all(
          "array|list|column? into|to one? rows|row? per? each? element|value|entry?",
          "array|list",
          "is|are left|filtered|dropped out",
          "is|are skipped|ignored|dropped|omitted");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int lead = Phrase.longest(LEADS, text.tokens(), i);
      Optional<ColumnRef> array = lead < 0 ? Optional.empty() : array(draft, lead);
      if (array.isPresent() && text.isFree(i, lead)) {
        boolean without = text.is(i, "without");
        int tail = Phrase.longest(TAILS, text.tokens(), lead + 1);
        if (!without || tail > 0 && !text.is(tail - 1, "array")) {
          text.use(i, Math.max(lead + 1, tail));
          draft.note(i, Math.max(lead + 1, tail), "a row for each of " + array.get().display());
        }
      }
    }
  }

  private static Optional<ColumnRef> array(Draft draft, int at) {
    return draft.scope().stream()
        .flatMap(table -> draft.links().schema().columns(table).stream())
        .filter(column -> column.type() instanceof DataType.ArrayOf)
        .filter(column -> draft.text().is(at, column.name()))
        .findFirst();
  }
}
