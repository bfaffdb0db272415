package io.datamorph.specgenerator.modelling;

import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Values of columns that a model may see.
 *
 * @param values by table and column
 */
public record Samples(Disclosure disclosure, Map<Place, List<String>> values) {

  /** How much of the data leaves for the model; nothing unless somebody said so. */
  public enum Disclosure {
    NONE,
    /** Letters as {@code a}, digits as {@code 9}: the form without the value. */
    MASKED,
    RAW
  }

  /** A column of a table. */
  public record Place(TableName table, String column) {}

  private static final int MOST = 8;
  private static final int LONGEST = 40;

  public Samples {
    Objects.requireNonNull(disclosure, "disclosure");
    values = Map.copyOf(values);
  }

  public static Samples none() {
    return new Samples(Disclosure.NONE, Map.of());
  }

  /** A few short values as they may be shown, in order. */
  List<String> shown(TableName table, String column) {
    if (disclosure == Disclosure.NONE) {
      return List.of();
    }
    return values.getOrDefault(new Place(table, column), List.of()).stream()
        .map(value -> disclosure == Disclosure.RAW ? value : masked(value))
        .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String masked(String value) {
    StringBuilder masked = new StringBuilder();
    value
        .codePoints()
        .map(letter -> Character.isLetter(letter) ? 'a' : Character.isDigit(letter) ? '9' : letter)
        .forEach(masked::appendCodePoint);
    return masked.toString();
  }
}
