package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Lexicon;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the columns that words name, within the tables of a request. */
public final class ColumnLinker {

  /** Endings of names that people leave out. */
  private static final Set<String> TAILS =
      Set.of(
          "id",
          "nam",
          "dat",
          "at",
          "on",
          "cod",
          "number",
          "typ",
          "text",
          "valu",
          "ts",
          "tim",
          "timestamp",
          "name",
          "date",
          "code",
          "type",
          "value",
          "time",
          "flag");

  private static final int SURE_ENOUGH = 55;
  private static final int SURE_ELSEWHERE = 85;
  private static final int EXACT = 100;

  /** The columns that fit equally well; empty when none fits well enough. */
  public record Link(List<ColumnRef> columns, int score) {

    public Link {
      columns = List.copyOf(columns);
    }

    public boolean isClear() {
      return columns.size() == 1;
    }

    public Optional<ColumnRef> only() {
      return isClear() ? Optional.of(columns.getFirst()) : Optional.empty();
    }
  }

  private final Schema schema;
  private final Joins joins;

  public ColumnLinker(Schema schema, Joins joins) {
    this.schema = schema;
    this.joins = joins;
  }

  /**
   * @param words the noun, as it was written
   * @param preferred the table spoken of at this place
   * @param scope the tables of the request
   */
  public Link link(
      List<String> words, Optional<CatalogueTable> preferred, List<CatalogueTable> scope) {
    Link near = best(words, preferred, scope);
    if (!near.columns().isEmpty()) {
      return near;
    }
    List<CatalogueTable> others =
        schema.tables().stream().filter(table -> !scope.contains(table)).toList();
    Link far = best(words, Optional.empty(), others);
    boolean name = words.size() > 1 || words.getFirst().indexOf('_') > 0;
    boolean sure = name ? far.score() >= SURE_ELSEWHERE : isNearby(words.getFirst(), far, scope);
    return sure ? far : new Link(List.of(), 0);
  }

  /** A single word is taken for a column of another table only if that one is a neighbour. */
  private boolean isNearby(String word, Link far, List<CatalogueTable> scope) {
    Set<TableName> names = new HashSet<>();
    return far.isClear()
        && far.score() >= EXACT
        && !Lexicon.isKnown(word)
        && !Lexicon.isFiller(word)
        && scope.stream()
            .anyMatch(
                table -> joins.path(far.columns().getFirst().table(), table, names).isPresent());
  }

  /** As {@link #link}, but only within the tables. */
  public Link within(
      List<String> words, Optional<CatalogueTable> preferred, List<CatalogueTable> tables) {
    return best(words, preferred, tables);
  }

  private Link best(
      List<String> words, Optional<CatalogueTable> preferred, List<CatalogueTable> tables) {
    List<ColumnRef> best = new ArrayList<>();
    int highest = 0;
    for (CatalogueTable table : tables) {
      boolean here = preferred.filter(table::equals).isPresent();
      for (ColumnRef column : schema.columns(table)) {
        int plain = score(words, column, here);
        int score = plain < SURE_ENOUGH ? 0 : plain + (here ? 8 : 0);
        if (score > highest) {
          best.clear();
          highest = score;
        }
        if (score == highest && score > 0) {
          best.add(column);
        }
      }
    }
    return new Link(merged(best), highest);
  }

  /** Two ends of one reference are one answer: the key itself. */
  private List<ColumnRef> merged(List<ColumnRef> columns) {
    List<ColumnRef> kept = new ArrayList<>();
    for (ColumnRef column : columns) {
      Optional<ColumnRef> same = kept.stream().filter(k -> joins.sameKey(k, column)).findFirst();
      if (same.isEmpty()) {
        kept.add(column);
      } else if (column.isKey() && !same.get().isKey()) {
        kept.set(kept.indexOf(same.get()), column);
      }
    }
    return kept;
  }

  private int score(List<String> words, ColumnRef column, boolean here) {
    if (words.size() == 1 && isExact(words.getFirst(), column)) {
      return 100;
    }
    List<String> wanted =
        words.stream().flatMap(word -> Words.parts(word).stream()).map(Words::canonical).toList();
    List<String> own = schema.words(column);
    List<String> table = schema.words(column.table());
    if (wanted.isEmpty()) {
      return 0;
    }
    if (isAcronym(words, own)) {
      return 75;
    }
    int score = byWords(wanted, own, table, here);
    return score > 0 ? score : byTypo(words, wanted, own);
  }

  /** {@code operating system} is {@code os}. */
  private static boolean isAcronym(List<String> words, List<String> own) {
    if (words.size() < 2 || own.size() != 1 || own.getFirst().length() != words.size()) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    return initials.toString().equals(own.getFirst());
  }

  private static boolean isExact(String word, ColumnRef column) {
    return word.equalsIgnoreCase(column.name())
        || word.equalsIgnoreCase(column.display())
        || word.equalsIgnoreCase(column.table().name().schema() + "." + column.display());
  }

  private static int byWords(
      List<String> wanted, List<String> own, List<String> table, boolean here) {
    Set<String> asked = new HashSet<>(wanted);
    Set<String> mine = new HashSet<>(own);
    if (asked.equals(mine)) {
      return 90;
    }
    Set<String> askedBare = without(asked, table);
    if (!askedBare.isEmpty() && askedBare.equals(mine)) {
      return 88;
    }
    Set<String> mineBare = without(mine, table);
    if (!mineBare.isEmpty() && (mineBare.equals(asked) || mineBare.equals(askedBare))) {
      return here ? 82 : 70;
    }
    Set<String> trunk = withoutTails(mineBare.isEmpty() ? mine : mineBare);
    if (!trunk.isEmpty() && (trunk.equals(asked) || trunk.equals(askedBare))) {
      return own.getLast().equals("id") ? 58 : 72;
    }
    String head = wanted.getLast();
    boolean inside = asked.stream().allMatch(w -> mine.contains(w) || table.contains(w));
    if (inside && own.getLast().equals(head) && !head.equals("id")) {
      return asked.size() > 1 && mine.containsAll(askedBare) ? 68 : 62;
    }
    return inside && mine.contains(head) && !head.equals("id") ? 56 : 0;
  }

  private int byTypo(List<String> words, List<String> wanted, List<String> own) {
    if (words.stream().allMatch(w -> Lexicon.isKnown(w) || schema.vocabulary().contains(w))) {
      return 0;
    }
    if (wanted.size() != own.size()) {
      return 0;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!wanted.get(i).equals(own.get(i)) && !Words.isTypo(wanted.get(i), own.get(i))) {
        return 0;
      }
    }
    return 60;
  }

  private static Set<String> without(Set<String> words, List<String> dropped) {
    Set<String> rest = new HashSet<>(words);
    dropped.forEach(rest::remove);
    return rest;
  }

  private static Set<String> withoutTails(Set<String> words) {
    Set<String> rest = new HashSet<>(words);
    rest.removeAll(TAILS);
    return rest;
  }
}
