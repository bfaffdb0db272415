package io.datamorph.specgenerator.domain.reading;

import io.datamorph.specgenerator.domain.language.Matching;
import io.datamorph.specgenerator.domain.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The name of a figure as it would be said: {@code n_loans} is {@code count loans}. */
final class SpokenName {

  private static final Set<String> WINDOWS =
      Set.of("running", "cumulative", "moving", "rolling", "previous", "prev", "next", "grand");

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("n", "count"),
          Map.entry("num", "count"),
          Map.entry("nr", "count"),
          Map.entry("cnt", "count"),
          Map.entry("counts", "count"),
          Map.entry("top", "highest"),
          Map.entry("peak", "highest"),
          Map.entry("best", "highest"),
          Map.entry("low", "lowest"),
          Map.entry("tot", "total"),
          Map.entry("ttl", "total"),
          Map.entry("med", "median"),
          Map.entry("mean", "average"));

  private SpokenName() {}

  static List<String> of(String name) {
    List<String> parts = Words.parts(name);
    if (parts.size() < 2) {
      return parts;
    }
    List<String> said = new ArrayList<>(parts);
    said.set(0, function(parts.getFirst()));
    said.set(parts.size() - 1, function(parts.getLast()));
    return functionFirst(said);
  }

  private static String function(String part) {
    return SAID.getOrDefault(part, part);
  }

  /** {@code teu_total} is the total teu. */
  private static List<String> functionFirst(List<String> parts) {
    String last = parts.getLast();
    boolean function =
        !WINDOWS.contains(parts.getFirst())
            && !isFunction(parts.getFirst())
            && isFunction(last)
            && !last.equals("last")
            && !last.equals("first");
    if (!function) {
      return parts;
    }
    List<String> turned = new ArrayList<>(List.of(last));
    turned.addAll(parts.subList(0, parts.size() - 1));
    return turned;
  }

  static boolean isFunction(String word) {
    return word.equals("count") || AggregateWords.isOne(word) || Matching.all(word, "p\\d{2}");
  }
}
