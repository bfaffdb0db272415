package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values seen in text columns that hold only a few different ones: statuses, types, countries.
 * What is not here was not looked at or has too many.
 */
public final class Values {

  /** A value, and the column it was seen in. */
  public record Seen(TableName table, String column, String value) {}

  private final Map<TableName, Map<String, Set<String>>> seen;
  private final Map<String, List<Seen>> byWords = new HashMap<>();

  public Values(Map<TableName, Map<String, Set<String>>> seen) {
    Map<TableName, Map<String, Set<String>>> copy = new LinkedHashMap<>();
    seen.forEach(
        (table, columns) -> {
          Map<String, Set<String>> inner = new LinkedHashMap<>();
          columns.forEach((column, values) -> inner.put(column, Set.copyOf(values)));
          copy.put(table, Map.copyOf(inner));
          columns.forEach((column, values) -> values.forEach(v -> index(table, column, v)));
        });
    this.seen = Map.copyOf(copy);
  }

  private void index(TableName table, String column, String value) {
    byWords
        .computeIfAbsent(String.join(" ", Words.canonicalParts(value)), w -> new ArrayList<>(1))
        .add(new Seen(table, column, value));
  }

  public static Values none() {
    return new Values(Map.of());
  }

  /** The different values of a column; empty when they were not looked at. */
  public Set<String> of(ColumnRef column) {
    return seen.getOrDefault(column.table().name(), Map.of()).getOrDefault(column.name(), Set.of());
  }

  /** The values that these words name, wherever they were seen. */
  public List<Seen> named(List<String> words) {
    List<String> parts = words.stream().flatMap(word -> Words.parts(word).stream()).toList();
    String key = String.join(" ", parts.stream().map(Words::canonical).toList());
    return byWords.getOrDefault(key, List.of()).stream()
        .filter(s -> isSame(parts, s.value()))
        .toList();
  }

  /** {@code contractors} are contractors; {@code bookings} need not be booked. */
  private static boolean isSame(List<String> said, String value) {
    List<String> own = Words.parts(value);
    for (int i = 0; i < own.size(); i++) {
      boolean noun = Words.singular(said.get(i)).equals(Words.singular(own.get(i)));
      boolean synonym = !Words.stem(said.get(i)).equals(Words.stem(own.get(i)));
      if (!noun && !synonym) {
        return false;
      }
    }
    return true;
  }

  /** The values of a column that these words name: {@code full time} is {@code full-time}. */
  public List<String> named(ColumnRef column, List<String> words) {
    return named(words).stream()
        .filter(s -> s.table().equals(column.table().name()) && s.column().equals(column.name()))
        .map(Seen::value)
        .sorted()
        .toList();
  }
}
