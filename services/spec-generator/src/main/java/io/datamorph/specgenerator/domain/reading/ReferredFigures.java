package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Words;
import io.datamorph.specgenerator.domain.linking.ColumnRef;
import java.util.List;

/**
 * {@code total hours per volunteer}: the hours are of the one table that refers to volunteers and
 * has some, though nobody names it.
 */
final class ReferredFigures implements Recogniser {

  @Override
  public void recognise(Draft draft) {
    if (!draft.isGrouped() || draft.scope().isEmpty()) {
      return;
    }
    List<CatalogueTable> referring = Neighbours.referring(draft);
    if (referring.isEmpty()) {
      return;
    }
    Text text = draft.text();
    for (int i = 0; i + 1 < text.size(); i++) {
      if (text.isFree(i) && text.at(i).isWord() && AggregateWords.isOne(text.at(i).norm())) {
        spoken(
            draft,
            referring,
            draft.links().skipArticles(text, text.is(i + 1, "of") ? i + 2 : i + 1));
      }
    }
    draft.outputs.stream()
        .filter(output -> output.expr().isEmpty() && output.glosses().isEmpty())
        .toList()
        .forEach(output -> bringIn(draft, referring, figureOf(output)));
  }

  private static void spoken(Draft draft, List<CatalogueTable> referring, int at) {
    Text text = draft.text();
    boolean noun = at < text.size() && text.at(at).isWord() && text.isFree(at);
    if (noun && draft.links().columnAt(draft, at, text.sentenceEnd(at)).isEmpty()) {
      bringIn(draft, referring, List.of(Words.canonical(text.at(at).norm())));
    }
  }

  /** {@code total_hours} is of hours. */
  private static List<String> figureOf(Output output) {
    return output.words().stream().filter(word -> !AggregateWords.isOne(word)).toList();
  }

  private static void bringIn(Draft draft, List<CatalogueTable> referring, List<String> noun) {
    boolean says =
        !noun.isEmpty()
            && noun.stream().noneMatch(word -> Lexicon.isStrict(word) || Lexicon.isFiller(word));
    if (!says || draft.scope().stream().anyMatch(table -> !columns(draft, table, noun).isEmpty())) {
      return;
    }
    List<ColumnRef> found =
        referring.stream().flatMap(table -> columns(draft, table, noun).stream()).toList();
    if (found.size() == 1) {
      draft.bringIn(found.getFirst().table());
      draft.findings().note(String.join(" ", noun) + ": " + found.getFirst().display());
    }
  }

  private static List<ColumnRef> columns(Draft draft, CatalogueTable table, List<String> noun) {
    return draft.links().schema().columns(table).stream()
        .filter(column -> draft.links().schema().words(column).containsAll(noun))
        .filter(column -> column.isNumber() && !column.isKey())
        .filter(column -> !draft.links().joins().isReference(column))
        .toList();
  }
}
