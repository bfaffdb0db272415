package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code copy the event table except the price}, {@code all columns but the notes}. */
final class LeftOutColumns implements Recogniser {

  private static final String NOUNS = "column|columns|field|fields|attribute|attributes";

  private static final List<Phrase> BUT =
      Phrase.all(
          "except|excepting|excluding|minus|omitting for? the|its|their? " + NOUNS + "?",
          "but not|without|for? the|its|their? " + NOUNS + "?",
          "apart|aside from the|its|their? " + NOUNS + "?",
          "other than the|its|their? " + NOUNS + "?",
          "leaving|leave|drop|dropping|omit|skip|skipping out? the|its|their? " + NOUNS + "?");

  private static final List<Phrase> WITHOUT =
      Phrase.all("without the|its|their " + NOUNS + "?", "without the|its|their? " + NOUNS);

  private static final List<Phrase> WHOLE =
      Phrase.all(
          "all|every|same of? the|its|their? columns|column|fields|field",
          "copy|duplicate|clone|replicate|mirror",
          "whole|entire|complete|full");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    if (!draft.outputs.isEmpty() || draft.scope().size() != 1) {
      return;
    }
    for (int i = 1; i < text.size(); i++) {
      int columns = text.isFree(i) ? lead(draft, i) : -1;
      if (columns > 0 && leftOut(draft, i, columns)) {
        return;
      }
    }
  }

  /** Where the columns begin; rows without a value are not meant. */
  private static int lead(Draft draft, int at) {
    Text text = draft.text();
    int without = Phrase.longest(WITHOUT, text.tokens(), at);
    boolean table = text.is(at - 1, "table");
    boolean said = without > 0 && text.at(without - 1).matches(NOUNS);
    if (without > 0) {
      return table || said ? without : -1;
    }
    int but = Phrase.longest(BUT, text.tokens(), at);
    boolean columns = but > 0 && text.at(but - 1).matches(NOUNS);
    return but > 0 && (columns || table || isWhole(text)) ? but : -1;
  }

  private static boolean isWhole(Text text) {
    for (int i = 0; i < text.size(); i++) {
      if (Phrase.longest(WHOLE, text.tokens(), i) > 0 || text.at(i).matches(NOUNS)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leftOut(Draft draft, int from, int at) {
    Text text = draft.text();
    CatalogueTable table = draft.scope().getFirst();
    Set<String> names = new LinkedHashSet<>();
    int to = at;
    int i = at;
    Optional<Links.Named> column = column(draft, table, i);
    while (column.isPresent()) {
      names.add(column.get().refs().getFirst().name());
      to = column.get().to();
      boolean more = text.is(to, ",") || text.is(to, "and") || text.is(to, "or");
      i = text.is(to, ",") && text.is(to + 1, "and") ? to + 2 : to + 1;
      column = more ? column(draft, table, i) : Optional.empty();
    }
    if (names.isEmpty() || names.size() == table.columns().size()) {
      return false;
    }
    table.columns().stream()
        .filter(c -> !names.contains(c.name()))
        .forEach(c -> draft.outputs.add(new Output(c.name())));
    int end = !text.isBreak(to) && text.at(to).matches(NOUNS + "|out") ? to + 1 : to;
    text.use(from, end);
    copied(text);
    draft.note(from, end, "all columns but " + String.join(", ", names));
    return true;
  }

  private static Optional<Links.Named> column(Draft draft, CatalogueTable table, int at) {
    return draft
        .links()
        .columnAt(draft, at, draft.text().sentenceEnd(at))
        .filter(Links.Named::isClear)
        .filter(named -> named.refs().getFirst().table().equals(table));
  }

  /** {@code copy all columns of}: as it is done. */
  private static void copied(Text text) {
    for (int i = 0; i < text.size(); i++) {
      int end = text.isFree(i) ? Phrase.longest(WHOLE, text.tokens(), i) : -1;
      text.use(i, Math.max(i, end));
      boolean own = text.at(i).matches(NOUNS) && !text.isFree(i - 1);
      text.use(i, own ? i + 1 : i);
    }
  }
}
