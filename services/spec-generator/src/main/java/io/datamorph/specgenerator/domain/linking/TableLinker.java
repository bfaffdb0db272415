package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tables that words name. */
public final class TableLinker {

  private static final int LONGEST = 4;

  /** Words that name one of several tables equally well: all of them, the best first. */
  public record Mention(int from, int to, List<CatalogueTable> tables, int score) {

    public Mention {
      tables = List.copyOf(tables);
    }

    public CatalogueTable table() {
      return tables.getFirst();
    }

    public boolean isClear() {
      return tables.size() == 1;
    }
  }

  private final Schema schema;

  public TableLinker(Schema schema) {
    this.schema = schema;
  }

  /** The longest mention of a table that begins at this token. */
  public Optional<Mention> at(Text text, int from) {
    for (int length = Math.min(LONGEST, text.size() - from); length > 0; length--) {
      int to = from + length;
      if (!areWords(text, from, to)) {
        continue;
      }
      List<String> words = text.tokens().subList(from, to).stream().map(Token::norm).toList();
      Optional<Mention> mention = named(words, from, to);
      if (mention.isPresent()) {
        return mention;
      }
    }
    return Optional.empty();
  }

  private static boolean areWords(Text text, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joint = i > from && i < to - 1 && text.is(i, "-");
      if (!text.at(i).isWord() && !joint) {
        return false;
      }
    }
    return true;
  }

  /** The tables that exactly these words name. */
  public Optional<Mention> named(List<String> words, int from, int to) {
    List<CatalogueTable> best = new ArrayList<>();
    int highest = 0;
    for (CatalogueTable table : schema.tables()) {
      int score = score(words, table);
      if (score > highest) {
        best.clear();
        highest = score;
      }
      if (score == highest && score > 0) {
        best.add(table);
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mention(from, to, ours(best), highest));
  }

  /** The default schema wins over others. */
  private static List<CatalogueTable> ours(List<CatalogueTable> tables) {
    List<CatalogueTable> ours =
        tables.stream().filter(table -> table.name().schema().equals("public")).toList();
    return ours.isEmpty() ? tables : ours;
  }

  private int score(List<String> words, CatalogueTable table) {
    String name = table.name().table();
    if (words.size() == 1) {
      String word = words.getFirst();
      if (word.equalsIgnoreCase(name) || word.equalsIgnoreCase(table.name().display())) {
        return 100;
      }
    }
    List<String> plain = words.stream().filter(word -> !word.equals("-")).toList();
    List<String> wanted =
        plain.stream().flatMap(word -> Words.parts(word).stream()).map(Words::canonical).toList();
    List<String> own = schema.words(table);
    if (wanted.equals(own)) {
      boolean literal =
          Words.parts(name).stream()
              .map(Words::stem)
              .toList()
              .equals(
                  plain.stream()
                      .flatMap(word -> Words.parts(word).stream())
                      .map(Words::stem)
                      .toList());
      return literal ? 90 : 80;
    }
    if (plain.size() != 1) {
      return 0;
    }
    return single(plain.getFirst(), wanted, own);
  }

  private int single(String word, List<String> wanted, List<String> own) {
    if (own.size() > 1 && wanted.equals(own.subList(own.size() - 1, own.size()))) {
      return word.endsWith("s") ? 50 : 30;
    }
    boolean typo =
        own.size() == 1
            && !Lexicon.isKnown(word)
            && !schema.vocabulary().contains(word)
            && wanted.size() == 1
            && Words.isTypo(wanted.getFirst(), own.getFirst());
    return typo ? 60 : 0;
  }
}
