package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.specgenerator.domain.language.Phrase;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.linking.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A table that is there and takes more rows: {@code merge them into dim_product}, {@code update the
 * existing table dim_product}. It is no source, whatever its columns are called.
 *
 * @param from where the words that lead to its name begin
 * @param at where its name stands
 * @param leave whether the words are leave enough to write a table that this system did not make
 */
record ExistingTarget(CatalogueTable table, WriteMode mode, int from, int at, boolean leave) {

  private static final List<Phrase> MERGES =
      Phrase.all(
          "upsert|upserts|upserted|upserting",
          "merge|merges|merged|merging",
          "sync|syncs|synced|syncing|synchronise|synchronised|synchronize|synchronized",
          "in sync",
          "up to date",
          "insert|add or update",
          "update or insert|add");

  private static final List<Phrase> APPENDS = Phrase.all("append|appends|appended|appending");

  private static final List<Phrase> UPDATES =
      Phrase.all("update|updates|updated|updating|refresh|refreshed|refreshing");

  private static final List<Phrase> INSERTS =
      Phrase.all("insert|inserts|inserted|inserting|add|adds|added|adding");

  private static final List<Phrase> KEYED =
      Phrase.all("key|keys|keyed|matching|matched|match", "already exist|exists|there|in|present");

  /** The column of the table that is named at this place. */
  Optional<String> column(Text text, int place) {
    return place < text.size() && text.at(place).isWord()
        ? table.columns().stream()
            .map(CatalogueColumn::name)
            .filter(name -> name.equalsIgnoreCase(text.at(place).norm()))
            .findFirst()
        : Optional.empty();
  }

  /** The name that most surely is that of a table to write, or else none. */
  static Optional<ExistingTarget> in(Text text, Schema schema) {
    Optional<ExistingTarget> best = Optional.empty();
    int surest = 0;
    for (int i = 0; i < text.size(); i++) {
      List<CatalogueTable> named =
          text.at(i).isWord() ? schema.tablesNamed(text.at(i).norm()) : List.<CatalogueTable>of();
      int sure = named.size() == 1 ? sureness(text, i) : 0;
      if (sure > surest) {
        surest = sure;
        best = Optional.of(of(named.getFirst(), text, i));
      }
    }
    return best;
  }

  private static ExistingTarget of(CatalogueTable table, Text text, int at) {
    boolean merges =
        says(MERGES, text) || !says(APPENDS, text) && (says(UPDATES, text) || says(KEYED, text));
    WriteMode mode = merges ? WriteMode.MERGE : WriteMode.APPEND;
    return new ExistingTarget(table, mode, lead(text, at), at, merges || isExisting(text, at));
  }

  /** 0 where nothing speaks of writing. */
  private static int sureness(Text text, int at) {
    int noun = noun(text, at);
    int start = text.sentenceStart(at);
    boolean merges = says(MERGES, text);
    boolean adds = says(APPENDS, text) || says(INSERTS, text);
    if (isExisting(text, at) && (merges || adds || says(UPDATES, text))) {
      return 3;
    }
    boolean into =
        isWord(text, noun - 1, "into|to|onto|in")
                && (says(MERGES, text, start, at) || says(APPENDS, text, start, at))
            || isWord(text, noun - 1, "into") && says(INSERTS, text, start, at);
    if (into) {
      return 2;
    }
    boolean object = isWord(text, noun - 1, "update|refresh|sync|upsert|bring|keep");
    boolean subject =
        isWord(text, at + 1, "should|must|shall|is|needs|has|kept")
            && (says(UPDATES, text, at, at + 6) || says(MERGES, text, at, at + 6));
    return (object || subject) && (merges || adds || says(KEYED, text)) ? 1 : 0;
  }

  private static boolean isExisting(Text text, int at) {
    return text.written(noun(text, at), at).matches("(?i).*\\b(existing|current|dimension)\\b.*");
  }

  /** Where the noun phrase with the name begins: {@code the existing table dim_product}. */
  private static int noun(Text text, int at) {
    int from = at;
    while (isWord(
        text,
        from - 1,
        "the|our|my|this|an|existing|current|target|dimension|table|called|named")) {
      from--;
    }
    return from;
  }

  /** With the preposition or verb before it. */
  private static int lead(Text text, int at) {
    int noun = noun(text, at);
    return isWord(text, noun - 1, "into|to|onto|in|update|refresh|sync|upsert|bring|keep")
        ? noun - 1
        : noun;
  }

  private static boolean isWord(Text text, int at, String choices) {
    return at >= 0 && at < text.size() && text.at(at).isWord() && text.at(at).matches(choices);
  }

  private static boolean says(List<Phrase> phrases, Text text) {
    return says(phrases, text, 0, text.size());
  }

  private static boolean says(List<Phrase> phrases, Text text, int from, int to) {
    for (int i = from; i < Math.min(to, text.size()); i++) {
      if (Phrase.longest(phrases, text.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }
}
