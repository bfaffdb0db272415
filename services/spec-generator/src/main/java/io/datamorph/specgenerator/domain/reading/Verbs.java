package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Roots;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.List;
import java.util.Optional;

/** {@code who borrowed}, {@code were rented}: a verb for what the rows of a table record. */
final class Verbs {

  private Verbs() {}

  /** The table that one of these words is the verb of; names of tables are none. */
  static Optional<CatalogueTable> table(Draft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<CatalogueTable> table = at(draft, i);
      if (table.isPresent() && draft.mentionAt(i).isEmpty()) {
        return table;
      }
    }
    return Optional.empty();
  }

  static Optional<CatalogueTable> at(Draft draft, int at) {
    Text text = draft.text();
    if (at >= text.size() || !text.at(at).isWord()) {
      return Optional.empty();
    }
    String root = Roots.of(text.at(at).norm());
    if (root.isEmpty()) {
      return Optional.empty();
    }
    List<CatalogueTable> near =
        draft.links().tablesOfRoot(root).stream()
            .filter(table -> draft.scope().contains(table) || refersToScope(draft, table))
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /** As {@link #at}, or the only table of all that the word is the verb of. */
  static Optional<CatalogueTable> any(Draft draft, int at) {
    Optional<CatalogueTable> near = at(draft, at);
    if (near.isPresent() || at >= draft.text().size() || !draft.text().at(at).isWord()) {
      return near;
    }
    List<CatalogueTable> all = draft.links().tablesOfRoot(Roots.of(draft.text().at(at).norm()));
    List<CatalogueTable> whole =
        all.stream().filter(t -> draft.links().schema().words(t).size() == 1).toList();
    List<CatalogueTable> best = whole.isEmpty() ? all : whole;
    return draft.scope().isEmpty() && best.size() == 1
        ? Optional.of(best.getFirst())
        : Optional.empty();
  }

  /** Whether a word is a verb, or a noun of the same root, for rows of the table. */
  static boolean isVerbOf(Draft draft, String word, CatalogueTable table) {
    String root = Roots.of(word);
    return !root.isEmpty() && draft.links().tablesOfRoot(root).contains(table);
  }

  private static boolean refersToScope(Draft draft, CatalogueTable table) {
    return draft.scope().stream().anyMatch(known -> Reach.isOf(draft, table, known));
  }
}
