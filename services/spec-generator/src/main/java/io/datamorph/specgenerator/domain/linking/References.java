package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table refers to: by foreign keys, and where there are none, by columns that name the key
 * of another table in their own name or in their comment.
 */
final class References {

  /** Words that only say that something is a key. */
  private static final Set<String> KEY_WORDS = Set.of("id", "number", "cod", "key", "uuid");

  private static final int BY_COMMENT = 2;
  private static final int BY_NAME = 3;
  private static final int BY_LIKENESS = 4;

  private final Schema schema;
  private final Map<String, List<ColumnRef>> keysOfTrunk = new HashMap<>();

  References(Schema schema) {
    this.schema = schema;
    for (String name : schema.keyNames()) {
      for (ColumnRef key : schema.keysNamed(name)) {
        trunks(key).forEach(t -> keysOfTrunk.computeIfAbsent(t, k -> new ArrayList<>()).add(key));
      }
    }
  }

  /**
   * What a key is called without the words that say it is one: {@code customer_id}, or its table.
   */
  private Set<String> trunks(ColumnRef key) {
    Set<String> trunks = new LinkedHashSet<>();
    trunk(schema.words(key)).ifPresent(trunks::add);
    if (schema.words(key).size() == 1 && KEY_WORDS.contains(schema.words(key).getFirst())) {
      trunks.add(String.join(" ", schema.words(key.table())));
    }
    return trunks;
  }

  private static Optional<String> trunk(List<String> words) {
    return words.size() > 1 && KEY_WORDS.contains(words.getLast())
        ? Optional.of(String.join(" ", words.subList(0, words.size() - 1)))
        : Optional.empty();
  }

  List<Joins.Edge> of(CatalogueTable table) {
    List<Joins.Edge> found = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      schema
          .table(key.references())
          .map(to -> new Joins.Edge(table, key.columns(), to, key.referencedColumns(), 1))
          .ifPresent(found::add);
    }
    for (ColumnRef column : schema.columns(table)) {
      if (found.stream().noneMatch(edge -> edge.columns().contains(column.name()))) {
        inferred(column).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private Optional<Joins.Edge> inferred(ColumnRef column) {
    List<Joins.Edge> found = new ArrayList<>();
    for (ColumnRef key : candidates(column)) {
      if (key.table().equals(column.table()) || !key.type().equals(column.type())) {
        continue;
      }
      if (isNamedInComment(column, key)) {
        found.add(edge(column, key, BY_COMMENT));
      } else if (!column.isKey() && isAlike(column, key)) {
        found.add(edge(column, key, column.name().equals(key.name()) ? BY_NAME : BY_LIKENESS));
      }
    }
    int least = found.stream().mapToInt(Joins.Edge::cost).min().orElse(0);
    List<Joins.Edge> best = found.stream().filter(edge -> edge.cost() == least).toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : owner(best, column);
  }

  private Set<ColumnRef> candidates(ColumnRef column) {
    Set<ColumnRef> candidates = new LinkedHashSet<>(schema.keysNamed(column.name()));
    trunk(schema.words(column))
        .ifPresent(trunk -> candidates.addAll(keysOfTrunk.getOrDefault(trunk, List.of())));
    column
        .column()
        .comment()
        .ifPresent(
            text ->
                Words.identifiers(text).stream()
                    .filter(name -> name.indexOf('.') > 0)
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .forEach(name -> candidates.addAll(schema.keysNamed(name))));
    return candidates;
  }

  private static Joins.Edge edge(ColumnRef column, ColumnRef key, int cost) {
    return new Joins.Edge(
        column.table(), List.of(column.name()), key.table(), List.of(key.name()), cost);
  }

  private static boolean isNamedInComment(ColumnRef column, ColumnRef key) {
    return column.column().comment().filter(text -> text.contains(key.display())).isPresent();
  }

  private boolean isAlike(ColumnRef column, ColumnRef key) {
    if (column.name().equals(key.name())) {
      return schema.words(key).size() > 1;
    }
    return trunk(schema.words(column)).filter(trunks(key)::contains).isPresent();
  }

  /** Of several tables with such a key, the one that is named as the key is. */
  private Optional<Joins.Edge> owner(List<Joins.Edge> edges, ColumnRef column) {
    List<String> words = schema.words(column);
    List<Joins.Edge> owners =
        edges.stream().filter(edge -> words.containsAll(schema.words(edge.to()))).toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }
}
