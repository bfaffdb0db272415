package io.datamorph.specgenerator.domain.reading;

import java.util.Map;
import java.util.Optional;

/** Words for functions of a group of rows. */
final class AggregateWords {

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("sum", "sum"),
          Map.entry("sums", "sum"),
          Map.entry("total", "sum"),
          Map.entry("totals", "sum"),
          Map.entry("summed", "sum"),
          Map.entry("combined", "sum"),
          Map.entry("accumulated", "sum"),
          Map.entry("average", "avg"),
          Map.entry("averages", "avg"),
          Map.entry("avg", "avg"),
          Map.entry("mean", "avg"),
          Map.entry("averaged", "avg"),
          Map.entry("minimum", "min"),
          Map.entry("min", "min"),
          Map.entry("lowest", "min"),
          Map.entry("smallest", "min"),
          Map.entry("earliest", "min"),
          Map.entry("first", "min"),
          Map.entry("cheapest", "min"),
          Map.entry("oldest", "min"),
          Map.entry("shortest", "min"),
          Map.entry("least", "min"),
          Map.entry("minimal", "min"),
          Map.entry("maximum", "max"),
          Map.entry("max", "max"),
          Map.entry("highest", "max"),
          Map.entry("largest", "max"),
          Map.entry("biggest", "max"),
          Map.entry("greatest", "max"),
          Map.entry("peak", "max"),
          Map.entry("maximal", "max"),
          Map.entry("longest", "max"),
          Map.entry("latest", "max"),
          Map.entry("last", "max"),
          Map.entry("newest", "max"),
          Map.entry("median", "median"),
          Map.entry("typical", "median"));

  private AggregateWords() {}

  static Optional<String> function(String word) {
    return Optional.ofNullable(FUNCTIONS.get(word));
  }

  static boolean isOne(String word) {
    return FUNCTIONS.containsKey(word);
  }

  /** Whether it needs numbers. */
  static boolean needsNumbers(String function) {
    return !function.equals("min") && !function.equals("max");
  }
}
