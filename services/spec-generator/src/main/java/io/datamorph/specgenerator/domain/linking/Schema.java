package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue, arranged for looking words up. */
public final class Schema {

  private final Catalogue catalogue;
  private final Map<TableName, CatalogueTable> byTableName = new HashMap<>();
  private final Map<TableName, List<ColumnRef>> columns = new LinkedHashMap<>();
  private final Map<TableName, List<String>> tableWords = new HashMap<>();
  private final Map<String, List<CatalogueTable>> tablesNamed = new HashMap<>();
  private final Map<String, List<CatalogueTable>> tablesOfWords = new HashMap<>();
  private final Map<String, List<CatalogueTable>> tablesOfHead = new HashMap<>();
  private final Map<String, List<CatalogueTable>> tablesCalled = new HashMap<>();
  private final Map<String, List<String>> nameWords = new HashMap<>();
  private final Map<String, List<ColumnRef>> byName = new HashMap<>();
  private final Map<Set<String>, List<ColumnRef>> byWords = new HashMap<>();
  private final Map<String, List<ColumnRef>> keys = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  public Schema(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.tables().forEach(this::index);
  }

  private void index(CatalogueTable table) {
    byTableName.put(table.name(), table);
    List<String> parts = Words.parts(table.name().table());
    List<String> words = parts.stream().map(Words::canonical).toList();
    vocabulary.addAll(parts);
    tableWords.put(table.name(), words);
    put(tablesNamed, table.name().table().toLowerCase(Locale.ROOT), table);
    put(tablesNamed, table.name().display().toLowerCase(Locale.ROOT), table);
    put(tablesOfWords, String.join(" ", words), table);
    if (!words.isEmpty()) {
      put(tablesOfHead, words.getLast(), table);
    }
    CommentNoun.of(table).ifPresent(noun -> put(tablesCalled, noun, table));
    List<ColumnRef> refs = new ArrayList<>();
    table.columns().forEach(column -> refs.add(new ColumnRef(table, column)));
    columns.put(table.name(), List.copyOf(refs));
    refs.forEach(this::index);
    key(table).ifPresent(key -> put(keys, key.name(), key));
  }

  private void index(ColumnRef ref) {
    put(byName, ref.name().toLowerCase(Locale.ROOT), ref);
    List<String> words = nameWords.get(ref.name());
    if (words == null) {
      List<String> parts = Words.parts(ref.name());
      words = parts.stream().map(Words::canonical).toList();
      vocabulary.addAll(parts);
      nameWords.put(ref.name(), words);
    }
    put(byWords, Set.copyOf(words), ref);
  }

  private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>(2)).add(value);
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public List<CatalogueTable> tables() {
    return catalogue.tables();
  }

  public Optional<CatalogueTable> table(TableName name) {
    return Optional.ofNullable(byTableName.get(name));
  }

  public List<ColumnRef> columns(CatalogueTable table) {
    return columns.getOrDefault(table.name(), List.of());
  }

  /** Columns of this exact name, whatever the case. */
  public List<ColumnRef> columnsNamed(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** Columns whose names consist of just these words, in any order. */
  public List<ColumnRef> columnsOf(Set<String> words) {
    return byWords.getOrDefault(words, List.of());
  }

  public Optional<ColumnRef> column(CatalogueTable table, String name) {
    return columns(table).stream().filter(ref -> ref.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Tables of this exact name, with or without schema, whatever the case. */
  public List<CatalogueTable> tablesNamed(String name) {
    return tablesNamed.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** Tables whose names consist of just these words, in this order. */
  public List<CatalogueTable> tablesOf(List<String> words) {
    return tablesOfWords.getOrDefault(String.join(" ", words), List.of());
  }

  /** Tables whose comment begins with these words, in this order: {@code Bookings on accounts}. */
  public List<CatalogueTable> tablesCalled(List<String> words) {
    return tablesCalled.getOrDefault(String.join(" ", words), List.of());
  }

  /** Tables whose names end with this word. */
  public List<CatalogueTable> tablesOfHead(String word) {
    return tablesOfHead.getOrDefault(word, List.of());
  }

  /** The words that table names end with. */
  public Set<String> heads() {
    return tablesOfHead.keySet();
  }

  public List<String> words(CatalogueTable table) {
    return tableWords.get(table.name());
  }

  public List<String> words(ColumnRef column) {
    return nameWords.get(column.name());
  }

  /** Words that occur in names of tables and columns, as written there. */
  public Set<String> vocabulary() {
    return vocabulary;
  }

  /** The only primary key column of a table. */
  public Optional<ColumnRef> key(CatalogueTable table) {
    return table.primaryKey().size() == 1
        ? column(table, table.primaryKey().getFirst())
        : Optional.empty();
  }

  /** Columns of this name that are the only key of their table. */
  public List<ColumnRef> keysNamed(String name) {
    return keys.getOrDefault(name, List.of());
  }

  /** Columns that are the only key of their table. */
  public Set<String> keyNames() {
    return keys.keySet();
  }
}
