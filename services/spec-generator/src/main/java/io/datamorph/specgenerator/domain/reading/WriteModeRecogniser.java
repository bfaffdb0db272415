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

  private static final List<Phrase> EXISTING =
      Phrase.all(
          "into|in|to|of? the? existing|current? target|dimension? table?",
          "the? existing target|dimension? table?",
          "upsert|merge into the? table?",
          "append|add|appended|added them|it|these|the|all? new? rows? to|into the? existing? table?");

  private static final List<Phrase> MERGE =
      Phrase.all(
          "upsert|merge|upserted|merged|merging", "up to date", "update|updated|updating|refresh");

  private static final List<Phrase> APPEND =
      Phrase.all("append|appended|appending", "add|adding|added");

  private static final List<Phrase> KEYS =
      Phrase.all(
          "upsert|merge|matching|match|matched|keyed|key|keys on|by|is|:?",
          "on|by|using the? key?",
          "( upsert|merge on|by");

  @Override
  public void recognise(Draft draft) {
    Text text = draft.text();
    for (int i = 0; i < text.size(); i++) {
      int lead = Phrase.longest(EXISTING, text.tokens(), i);
      Optional<CatalogueTable> table =
          lead < 0 || lead >= text.size() || !text.at(lead).isWord()
              ? Optional.empty()
              : draft.links().schema().tablesNamed(text.at(lead).norm()).stream().findFirst();
      Optional<WriteMode> mode = table.flatMap(t -> mode(text));
      if (mode.isPresent()
          && text.written(i, lead).matches("(?i).*(existing|upsert|merge|append|add).*")) {
        accept(draft, i, lead, table.get(), mode.get());
        return;
      }
    }
  }

  private static Optional<WriteMode> mode(Text text) {
    boolean merge = false;
    boolean append = false;
    for (int i = 0; i < text.size(); i++) {
      merge |= Phrase.longest(MERGE, text.tokens(), i) > 0;
      append |= Phrase.longest(APPEND, text.tokens(), i) > 0;
    }
    return merge
        ? Optional.of(WriteMode.MERGE)
        : append ? Optional.of(WriteMode.APPEND) : Optional.empty();
  }

  private static void accept(
      Draft draft, int from, int name, CatalogueTable table, WriteMode mode) {
    Text text = draft.text();
    draft.target.name = Optional.of(table.name().table());
    draft.target.mode = mode;
    draft.target.existing = Optional.of(table);
    text.use(from, name + 1);
    draft.note(from, name + 1, "into the existing table " + table.name().display());
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, table.name().table())) {
        text.use(i);
      }
    }
    verbs(text, mode);
    draft.target.keys = keys(draft, table);
    if (mode == WriteMode.MERGE && draft.target.keys.isEmpty()) {
      draft.target.keys = table.primaryKey();
    }
    consequences(draft);
  }

  private static void verbs(Text text, WriteMode mode) {
    List<Phrase> verbs = mode == WriteMode.MERGE ? MERGE : APPEND;
    for (int i = 0; i < text.size(); i++) {
      int end = text.isFree(i) ? Phrase.longest(verbs, text.tokens(), i) : -1;
      if (end > 0) {
        boolean keyed = text.is(end, "on") || text.is(end, "by");
        text.use(i, keyed ? i : end);
      }
    }
  }

  /** The columns of the target by which rows are the same. */
  private static List<String> keys(Draft draft, CatalogueTable table) {
    Text text = draft.text();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < text.size() && keys.isEmpty(); i++) {
      int at = text.isFree(i) ? Phrase.longest(KEYS, text.tokens(), i) : -1;
      int end = at;
      while (end > 0
          && end < text.size()
          && text.at(end).isWord()
          && draft.links().schema().column(table, text.at(end).norm()).isPresent()) {
        keys.add(draft.links().schema().column(table, text.at(end).norm()).get().name());
        end++;
        while (text.is(end, ",") || text.is(end, "and")) {
          end++;
        }
      }
      if (!keys.isEmpty()) {
        text.use(i, end);
      }
    }
    return List.copyOf(keys);
  }

  /** {@code missing ones are added, others stay untouched}: what a merge does anyway. */
  private static void consequences(Draft draft) {
    Text text = draft.text();
    for (int start = 0; start < text.size(); start = text.sentenceEnd(start) + 1) {
      int end = text.sentenceEnd(start);
      String words = text.written(start, end);
      boolean about =
          words.matches(
              "(?is).*\\b(already|missing ones|new ones|missing rows|no longer|only in|not in|rest|others|existing ones)\\b.*");
      boolean says =
          words.matches(
              "(?is).*\\b(updated?|added?|inserted?|insert|stays?|untouched|remains?|kept|left alone)\\b.*");
      if (start < end && about && says && !words.contains(":")) {
        text.use(start, end);
      }
    }
  }
}
