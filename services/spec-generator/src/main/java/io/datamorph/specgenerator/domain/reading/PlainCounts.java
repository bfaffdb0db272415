package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.List;

/** A name that says no more than that rows are counted: {@code late_days}, {@code hires}. */
final class PlainCounts {

  private static final List<Phrase> COUNTED = Phrase.all("count|number of? the?", "how many");

  private final Draft draft;

  PlainCounts(Draft draft) {
    this.draft = draft;
  }

  /** It counts rows, and its name says nothing of them that nobody understands. */
  boolean isOne(Output output) {
    boolean counts = draft.countAsked || CountNames.isOne(output.name());
    return counts
        && (Words.parts(output.name()).stream().allMatch(this::isUnderstood) || isCalledSo(output));
  }

  /** {@code count the late days}: the request calls its rows so. */
  private boolean isCalledSo(Output output) {
    List<String> parts = Words.parts(output.name());
    for (int i = 0; i + parts.size() <= draft.text().size(); i++) {
      List<String> said =
          draft.text().tokens().subList(i, i + parts.size()).stream().map(t -> t.norm()).toList();
      if (said.equals(parts) && Phrase.before(COUNTED, draft.text().tokens(), i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnderstood(String word) {
    boolean plain = CountNames.isCount(word) || Lexicon.isFiller(word) || word.equals("times");
    boolean rows = draft.scope().stream().anyMatch(table -> isOf(table, word));
    boolean said = false;
    for (Draft.Placed filter : draft.filters) {
      for (int i = filter.at(); i < filter.to(); i++) {
        said |= Words.canonical(draft.text().at(i).norm()).equals(Words.canonical(word));
      }
    }
    return plain || rows || said || isHappening(word);
  }

  /** {@code hires} beside a hire_date. */
  boolean isHappening(String word) {
    String root = Roots.of(word);
    return !root.isEmpty()
        && draft.scope().stream()
            .flatMap(table -> draft.links().schema().columns(table).stream())
            .anyMatch(c -> c.isTime() && TimeNoun.isOfRoot(draft, c, root));
  }

  private boolean isOf(CatalogueTable table, String word) {
    return draft.links().schema().words(table).contains(Words.canonical(word))
        || Verbs.isVerbOf(draft, word, table);
  }
}
