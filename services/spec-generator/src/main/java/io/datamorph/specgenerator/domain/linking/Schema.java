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
  private final Values values;
  private final Map<TableName, List<ColumnRef>> columns = new LinkedHashMap<>();
  private final Map<TableName, List<String>> tableWords = new HashMap<>();
  private final Map<String, List<String>> nameWords = new HashMap<>();
  private final Map<String, List<ColumnRef>> byName = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> columnVocabulary = new HashSet<>();

  public Schema(Catalogue catalogue, Values values) {
    this.catalogue = catalogue;
    this.values = values;
    for (CatalogueTable table : catalogue.tables()) {
      tableWords.put(table.name(), Words.canonicalParts(table.name().table()));
      vocabulary.addAll(Words.parts(table.name().table()));
      List<ColumnRef> refs = new ArrayList<>();
      table.columns().forEach(column -> refs.add(new ColumnRef(table, column)));
      columns.put(table.name(), List.copyOf(refs));
      for (ColumnRef ref : refs) {
        String name = ref.name().toLowerCase(Locale.ROOT);
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(ref);
        nameWords.computeIfAbsent(ref.name(), Words::canonicalParts);
        columnVocabulary.addAll(Words.parts(ref.name()));
      }
    }
    vocabulary.addAll(columnVocabulary);
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Values values() {
    return values;
  }

  public List<CatalogueTable> tables() {
    return catalogue.tables();
  }

  public List<ColumnRef> columns(CatalogueTable table) {
    return columns.getOrDefault(table.name(), List.of());
  }

  /** Columns of this exact name, whatever the case. */
  public List<ColumnRef> columnsNamed(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public Optional<ColumnRef> column(CatalogueTable table, String name) {
    return columns(table).stream().filter(ref -> ref.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Tables of this exact name, with or without schema, whatever the case. */
  public List<CatalogueTable> tablesNamed(String name) {
    return tables().stream()
        .filter(
            table ->
                table.name().table().equalsIgnoreCase(name)
                    || table.name().display().equalsIgnoreCase(name))
        .toList();
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

  /** All columns that are the only primary key column of their table. */
  public Optional<ColumnRef> key(CatalogueTable table) {
    return table.primaryKey().size() == 1
        ? column(table, table.primaryKey().getFirst())
        : Optional.empty();
  }
}
