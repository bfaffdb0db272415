package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values seen in text columns that hold only a few different ones: statuses, types, countries.
 * What is not here was not looked at or has too many.
 */
public record Values(Map<TableName, Map<String, Set<String>>> seen) {

  public Values {
    Map<TableName, Map<String, Set<String>>> copy = new LinkedHashMap<>();
    seen.forEach(
        (table, columns) -> {
          Map<String, Set<String>> inner = new LinkedHashMap<>();
          columns.forEach((column, values) -> inner.put(column, Set.copyOf(values)));
          copy.put(table, Map.copyOf(inner));
        });
    seen = Map.copyOf(copy);
  }

  public static Values none() {
    return new Values(Map.of());
  }

  /** The different values of a column; empty when they were not looked at. */
  public Set<String> of(ColumnRef column) {
    return seen.getOrDefault(column.table().name(), Map.of()).getOrDefault(column.name(), Set.of());
  }

  /** The values of a column that these words name: {@code full time} is {@code full-time}. */
  public List<String> named(ColumnRef column, List<String> words) {
    List<String> wanted = words.stream().map(Words::canonical).toList();
    List<String> found = new ArrayList<>();
    for (String value : of(column)) {
      if (Words.canonicalParts(value).equals(wanted)) {
        found.add(value);
      }
    }
    return found.stream().sorted().toList();
  }
}
