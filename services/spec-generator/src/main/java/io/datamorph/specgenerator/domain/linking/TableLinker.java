package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.language.Abbreviations;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Spelling;
import io.datamorph.specgenerator.domain.language.Text;
import io.datamorph.specgenerator.domain.language.Token;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the tables that words name. */
public final class TableLinker {

  private static final int LONGEST = 4;
  private static final int EXACT = 100;
  private static final int SAME_WORDS = 90;
  private static final int SYNONYMS = 80;
  private static final int CALLED = 70;
  private static final int MISSPELT = 60;
  private static final int HEADS = 50;
  private static final int HEAD = 30;

  /** {@code per} is no table {@code pers}. */
  private static final Set<String> NO_NOUNS =
      Set.of(
          "per", "as", "is", "was", "has", "his", "its", "in", "on", "at", "by", "of", "or", "to",
          "for", "from", "with", "not", "no", "all", "any", "each", "every", "the", "a", "an",
          "it");

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

  private record Ranked(List<CatalogueTable> tables, int score) {}

  private final Schema schema;
  private final Map<String, List<CatalogueTable>> abbreviations = new HashMap<>();
  private final Map<List<String>, Ranked> known = new HashMap<>();

  public TableLinker(Schema schema) {
    this.schema = schema;
  }

  /** The longest mention of a table that begins at this token. */
  public Optional<Mention> at(Text text, int from) {
    for (int length = Math.min(LONGEST, text.size() - from); length > 0; length--) {
      int to = from + length;
      if (areWords(text, from, to)) {
        List<String> words = text.tokens().subList(from, to).stream().map(Token::norm).toList();
        Optional<Mention> mention = named(words, from, to);
        if (mention.isPresent()) {
          return mention;
        }
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
    Ranked ranked = known.computeIfAbsent(List.copyOf(words), this::ranked);
    return ranked.tables().isEmpty()
        ? Optional.empty()
        : Optional.of(new Mention(from, to, ours(ranked.tables()), ranked.score()));
  }

  /** The default schema wins over others. */
  private static List<CatalogueTable> ours(List<CatalogueTable> tables) {
    List<CatalogueTable> ours =
        tables.stream().filter(table -> table.name().schema().equals("public")).toList();
    return ours.isEmpty() ? tables : ours;
  }

  private Ranked ranked(List<String> words) {
    if (words.size() == 1 && !schema.tablesNamed(words.getFirst()).isEmpty()) {
      return new Ranked(schema.tablesNamed(words.getFirst()), EXACT);
    }
    if (words.size() == 1 && NO_NOUNS.contains(words.getFirst())) {
      return new Ranked(List.of(), 0);
    }
    List<String> parts =
        words.stream()
            .filter(word -> !word.equals("-"))
            .flatMap(word -> Words.parts(word).stream())
            .toList();
    List<String> canonical = parts.stream().map(Words::canonical).toList();
    List<CatalogueTable> same = schema.tablesOf(canonical);
    if (!same.isEmpty()) {
      List<CatalogueTable> literal = same.stream().filter(t -> isLiteral(t, parts)).toList();
      return literal.isEmpty() ? new Ranked(same, SYNONYMS) : new Ranked(literal, SAME_WORDS);
    }
    Ranked head =
        words.size() == 1 && canonical.size() == 1
            ? byHead(words.getFirst(), canonical.getFirst())
            : new Ranked(List.of(), 0);
    return head.tables().isEmpty() && isNoun(words.getLast())
        ? new Ranked(schema.tablesCalled(canonical), CALLED)
        : head;
  }

  /** A plural, or a word that is part of no name. */
  private boolean isNoun(String word) {
    return !Words.singular(word).equals(word) || !schema.vocabulary().contains(word);
  }

  private static boolean isLiteral(CatalogueTable table, List<String> parts) {
    return Words.parts(table.name().table()).stream()
        .map(Words::stem)
        .toList()
        .equals(parts.stream().map(Words::stem).toList());
  }

  /** {@code samples} are kept in a table smpl. */
  private List<CatalogueTable> abbreviated(String word, String canonical) {
    return !isNoun(word) || Lexicon.isCommon(word)
        ? List.of()
        : abbreviations.computeIfAbsent(
            word,
            spoken ->
                schema.heads().stream()
                    .filter(
                        head ->
                            Abbreviations.abbreviates(head, canonical)
                                || Abbreviations.abbreviates(head, Words.singular(spoken)))
                    .flatMap(head -> schema.tablesOf(List.of(head)).stream())
                    .toList());
  }

  private Ranked byHead(String word, String canonical) {
    List<CatalogueTable> heads =
        schema.tablesOfHead(canonical).stream()
            .filter(table -> schema.words(table).size() > 1)
            .toList();
    if (!heads.isEmpty()) {
      return new Ranked(heads, word.endsWith("s") ? HEADS : HEAD);
    }
    List<CatalogueTable> brief = abbreviated(word, canonical);
    if (!brief.isEmpty()) {
      return new Ranked(brief, CALLED);
    }
    boolean misspelt = !Lexicon.isCommon(word) && !schema.vocabulary().contains(word);
    return misspelt
        ? new Ranked(
            schema.heads().stream()
                .filter(head -> Spelling.isTypo(canonical, head))
                .flatMap(head -> schema.tablesOf(List.of(head)).stream())
                .toList(),
            MISSPELT)
        : new Ranked(List.of(), 0);
  }
}
