package io.datamorph.specgenerator.modelling;

import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much tables have to do with a request: rare words that both share count more than common
 * ones, in a table's name more than in its columns, there more than in comments.
 */
final class Relevance {

  private static final double NAME = 5;
  private static final double COLUMN = 2;
  private static final double COMMENT = 1;

  private final Set<String> wanted;
  private final Map<String, Integer> tablesWith = new HashMap<>();
  private final Map<CatalogueTable, Double> scores = new LinkedHashMap<>();

  Relevance(String request, List<CatalogueTable> tables) {
    this.wanted = RequestWords.of(request);
    for (CatalogueTable table : tables) {
      Set<String> all = new HashSet<>(name(table));
      all.addAll(columns(table));
      all.addAll(comments(table));
      all.retainAll(wanted);
      all.forEach(word -> tablesWith.merge(word, 1, Integer::sum));
    }
    tables.forEach(table -> scores.put(table, score(table, tables.size())));
  }

  /** Tables that share a word with the request, the closest first. */
  List<CatalogueTable> ranked() {
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the request speaks of the column. */
  boolean mentions(CatalogueColumn column) {
    return RequestWords.of(column.name()).stream().anyMatch(wanted::contains);
  }

  private double score(CatalogueTable table, int tables) {
    return weight(name(table), NAME, tables)
        + weight(columns(table), COLUMN, tables)
        + weight(comments(table), COMMENT, tables);
  }

  private double weight(Set<String> words, double worth, int tables) {
    return words.stream()
        .filter(wanted::contains)
        .mapToDouble(word -> worth * Math.log1p((double) tables / tablesWith.get(word)))
        .sum();
  }

  private static Set<String> name(CatalogueTable table) {
    return RequestWords.of(table.name().table());
  }

  private static Set<String> columns(CatalogueTable table) {
    Set<String> words = new HashSet<>();
    table.columns().forEach(column -> words.addAll(RequestWords.of(column.name())));
    return words;
  }

  private static Set<String> comments(CatalogueTable table) {
    Set<String> words = new HashSet<>();
    table.comment().ifPresent(text -> words.addAll(RequestWords.of(text)));
    table
        .columns()
        .forEach(column -> column.comment().ifPresent(text -> words.addAll(RequestWords.of(text))));
    return words;
  }
}
