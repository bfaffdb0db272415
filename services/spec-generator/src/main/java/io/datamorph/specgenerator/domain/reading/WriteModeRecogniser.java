package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code merge into the existing dim_product by product_id}: rows go into a table that is there.
 */
final class WriteModeRecogniser implements Recogniser {

  private static final List<Phrase> VERBS =
      Phrase.all(
          "upsert|merge|upserted|merged|merging|sync|synced|synchronise|synchronize|append|appended"
              + "|appending|load|insert|add",
          "kept? up to date with?",
          "kept? in sync with?",
          "update|updated|updating|refresh or? insert?",
          "merge|upsert|append mode");

  private static final List<Phrase> WITH =
      Phrase.all("with|by|from the current|latest|new values|state? of?");

  private static final List<Phrase> KEYS =
      Phrase.all(
          "the? upsert|merge on|by",
          "the? matching|match|matched|keyed|key|keys on|by|is|are|:|=?",
          "on|by|using|via the? key?",
          "( upsert|merge on|by");

  @Override
  public void recognise(Draft draft) {
    draft.target.existing.ifPresent(existing -> accept(draft, existing));
  }

  private static void accept(Draft draft, ExistingTarget existing) {
    Text text = draft.text();
    CatalogueTable table = existing.table();
    draft.target.name = Optional.of(table.name().table());
    draft.target.mode = existing.mode();
    text.use(existing.from(), with(text, existing.at() + 1));
    draft.note(
        existing.from(),
        existing.at() + 1,
        "into the existing table " + table.name().display() + ", " + existing.mode());
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, table.name().table())) {
        text.use(i);
      }
    }
    draft.target.keys = keys(text, existing);
    if (existing.mode() == WriteMode.MERGE && draft.target.keys.isEmpty()) {
      draft.target.keys = table.primaryKey();
    }
    Consequences.use(text, existing);
    verbs(text);
  }

  /** {@code update dim_product with the current price of ...}. */
  private static int with(Text text, int at) {
    int end = Phrase.longest(WITH, text.tokens(), at);
    return end > 0 ? end : at;
  }

  private static void verbs(Text text) {
    for (int i = 0; i < text.size(); i++) {
      int end = text.isFree(i) ? Phrase.longest(VERBS, text.tokens(), i) : -1;
      if (end > 0) {
        text.use(i, end);
      }
    }
  }

  /** The columns of the target by which rows are the same. */
  private static List<String> keys(Text text, ExistingTarget existing) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < text.size() && keys.isEmpty(); i++) {
      int at = text.isFree(i) ? Phrase.longest(KEYS, text.tokens(), i) : -1;
      int end = at;
      while (end > 0 && end < text.size() && existing.column(text, end).isPresent()) {
        keys.add(existing.column(text, end).get());
        end++;
        while (text.is(end, ",") && existing.column(text, end + 1).isPresent()
            || text.is(end, "and")) {
          end++;
        }
      }
      if (!keys.isEmpty()) {
        text.use(i, end);
      }
    }
    return List.copyOf(keys);
  }
}
