package io.datamorph.specgenerator.domain.linking;

import io.datamorph.spec.catalogue.TableName;
import io.datamorph.specgenerator.domain.language.Abbreviations;
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

  private static final Set<String> PARTS =
      Set.of(Words.canonical("position"), "pos", Words.canonical("role"));

  /** A value, and the column it was seen in. */
  public record Seen(TableName table, String column, String value) {}

  private final Map<TableName, Map<String, Set<String>>> seen;
  private final Map<String, List<Seen>> byWords = new HashMap<>();
  private final List<List<Seen>> parts = new ArrayList<>();

  public Values(Map<TableName, Map<String, Set<String>>> seen) {
    Map<TableName, Map<String, Set<String>>> copy = new LinkedHashMap<>();
    seen.forEach(
        (table, columns) -> {
          Map<String, Set<String>> inner = new LinkedHashMap<>();
          columns.forEach((column, values) -> inner.put(column, Set.copyOf(values)));
          copy.put(table, Map.copyOf(inner));
          columns.forEach((column, values) -> values.forEach(v -> index(table, column, v)));
          columns.forEach((column, values) -> parts(table, column, values));
        });
    this.seen = Map.copyOf(copy);
  }

  private void index(TableName table, String column, String value) {
    byWords
        .computeIfAbsent(String.join(" ", Words.canonicalParts(value)), w -> new ArrayList<>(1))
        .add(new Seen(table, column, value));
  }

  /** Parts that somebody plays are abbreviated so that they tell themselves: GK, FW. */
  private void parts(TableName table, String column, Set<String> values) {
    boolean part = Words.canonicalParts(column).stream().anyMatch(PARTS::contains);
    if (part && values.stream().allMatch(value -> value.matches("[A-Z]{2,4}"))) {
      parts.add(values.stream().map(value -> new Seen(table, column, value)).toList());
    }
  }

  /** The codes of parts that only this word can stand behind: {@code goalkeeper} is GK. */
  List<Seen> abbreviated(String word) {
    List<Seen> found = new ArrayList<>();
    for (List<Seen> codes : parts) {
      List<Seen> fits =
          codes.stream().filter(code -> Abbreviations.isCodeOf(code.value(), word)).toList();
      if (fits.size() == 1) {
        found.add(fits.getFirst());
      }
    }
    return found;
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
