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

/** Finds the columns that words name, within the tables of a request and next to them. */
public final class ColumnLinker {

  private static final int SURE_ENOUGH = 55;
  private static final int NEARER = 8;
  private static final int MANY = 16;

  /** The columns that fit equally well; empty when none fits well enough. */
  public record Link(List<ColumnRef> columns, int score) {

    static final Link NONE = new Link(List.of(), 0);

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
  private final ColumnScore score;

  public ColumnLinker(Schema schema, Joins joins) {
    this.schema = schema;
    this.joins = joins;
    this.score = new ColumnScore(schema);
  }

  /**
   * @param words the noun, as it was written
   * @param preferred the table spoken of at this place
   * @param scope the tables of the request
   */
  public Link link(
      List<String> words, Optional<CatalogueTable> preferred, List<CatalogueTable> scope) {
    Link near = within(words, preferred, scope);
    return near.columns().isEmpty() ? elsewhere(words, scope) : near;
  }

  /** A column of another table is meant only where its name was said in full. */
  private Link elsewhere(List<String> words, List<CatalogueTable> scope) {
    Set<String> wanted = new HashSet<>();
    words.forEach(word -> wanted.addAll(Words.canonicalParts(word)));
    List<ColumnRef> exact =
        words.size() == 1 ? schema.columnsNamed(words.getFirst()) : List.<ColumnRef>of();
    boolean name = words.size() > 1 || words.getFirst().indexOf('_') > 0;
    List<ColumnRef> found =
        reached(
            (exact.isEmpty() && name ? schema.columnsOf(wanted) : exact)
                .stream().filter(column -> !isIn(scope, column.table())).toList(),
            scope);
    List<ColumnRef> merged = merged(found);
    if (name) {
      List<ColumnRef> near = merged.stream().filter(c -> isNear(c.table(), scope)).toList();
      List<ColumnRef> best = near.isEmpty() ? merged : near;
      return best.isEmpty() ? Link.NONE : new Link(best, exact.isEmpty() ? 90 : ColumnScore.EXACT);
    }
    boolean sure =
        merged.size() == 1
            && !Lexicon.isCommon(words.getFirst())
            && isNear(merged.getFirst().table(), scope);
    return sure ? new Link(merged, ColumnScore.EXACT) : Link.NONE;
  }

  private static boolean isIn(List<CatalogueTable> scope, CatalogueTable table) {
    return scope.stream().anyMatch(known -> known.name().equals(table.name()));
  }

  /**
   * Of many columns of one name, only those can be meant that the tables of the request lead to.
   */
  private List<ColumnRef> reached(List<ColumnRef> columns, List<CatalogueTable> scope) {
    if (columns.size() <= MANY) {
      return columns;
    }
    Set<TableName> reached = new HashSet<>();
    scope.forEach(table -> reached.addAll(joins.reachable(table)));
    return columns.stream().filter(column -> reached.contains(column.table().name())).toList();
  }

  private boolean isNear(CatalogueTable table, List<CatalogueTable> scope) {
    return scope.stream()
        .anyMatch(
            known ->
                joins.path(known, table, Set.of()).isPresent()
                    || joins.path(table, known, Set.of()).isPresent());
  }

  /** As {@link #link}, but only within the tables. */
  public Link within(
      List<String> words, Optional<CatalogueTable> preferred, List<CatalogueTable> tables) {
    ColumnScore.Noun noun = score.noun(words);
    List<ColumnRef> best = new ArrayList<>();
    int highest = 0;
    for (CatalogueTable table : tables) {
      boolean here = preferred.filter(table::equals).isPresent();
      for (ColumnRef column : schema.columns(table)) {
        int plain = score.of(noun, column, here);
        int total = plain < SURE_ENOUGH ? 0 : plain + (here ? NEARER : 0);
        if (total > highest) {
          best.clear();
          highest = total;
        }
        if (total == highest && total > 0) {
          best.add(column);
        }
      }
    }
    return best.isEmpty() ? Link.NONE : new Link(merged(best), highest);
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
}
