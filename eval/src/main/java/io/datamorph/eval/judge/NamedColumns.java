package io.datamorph.eval.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Expected columns found by name, whatever the case.
 *
 * @param taken position among the expected, then among those made
 * @param openExpected positions of the expected columns whose name nobody has
 * @param openMade positions of the columns made whose name nobody expects
 */
record NamedColumns(
    Map<Integer, Integer> taken, List<Integer> openExpected, List<Integer> openMade) {

  static NamedColumns of(List<Column> expected, List<Column> made) {
    Map<Integer, Integer> taken = new TreeMap<>();
    List<Integer> openExpected = new ArrayList<>();
    List<Integer> openMade = new ArrayList<>(IntStream.range(0, made.size()).boxed().toList());
    for (int i = 0; i < expected.size(); i++) {
      String name = expected.get(i).name();
      Optional<Integer> found =
          openMade.stream()
              .filter(m -> made.get(m).name().equalsIgnoreCase(name))
              .min(Comparator.comparing(m -> !made.get(m).name().equals(name)));
      if (found.isPresent()) {
        taken.put(i, found.get());
        openMade.remove(found.get());
      } else {
        openExpected.add(i);
      }
    }
    return new NamedColumns(taken, openExpected, openMade);
  }

  /** What the columns alone tell: too few, too many, or of the wrong kind. */
  Optional<String> difference(List<Column> expected, Table made) {
    if (openExpected.size() > openMade.size()) {
      return Optional.of("missing column: " + Shown.names(expected, openExpected));
    }
    if (openExpected.size() < openMade.size()) {
      return Optional.of("column not expected: " + Shown.names(made.columns(), openMade));
    }
    return taken.entrySet().stream()
        .filter(pair -> expected.get(pair.getKey()).kind() != kind(made, pair.getValue()))
        .filter(pair -> !made.column(pair.getValue()).stream().allMatch(Value.NULL::equals))
        .map(pair -> kinds(expected.get(pair.getKey()), made.columns().get(pair.getValue())))
        .findFirst();
  }

  private static Kind kind(Table made, int position) {
    return made.columns().get(position).kind();
  }

  private static String kinds(Column expected, Column made) {
    return "column %s is %s (%s) instead of %s (%s)"
        .formatted(made.name(), made.kind(), made.type(), expected.kind(), expected.type());
  }
}
