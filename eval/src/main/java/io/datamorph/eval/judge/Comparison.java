package io.datamorph.eval.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares a table with the expected one: columns by name, those without their expected name by
 * content; rows as a multiset, whatever their order; numbers within a tolerance.
 */
public final class Comparison {

  private final Table expected;
  private final Table made;
  private final RowComparison rows;

  private Comparison(Table expected, Table made, Set<String> key) {
    this.expected = expected;
    this.made = made;
    rows = new RowComparison(expected.columns(), key);
  }

  /**
   * Empty if the tables are equal, else the first difference in one line.
   *
   * @param key names of the columns that identify a row
   */
  public static Optional<String> difference(Table expected, Table made, Set<String> key) {
    return new Comparison(expected, made, key).difference().map(Comparison::inOneLine);
  }

  private Optional<String> difference() {
    NamedColumns named = NamedColumns.of(expected.columns(), made.columns());
    return named
        .difference(expected.columns(), made)
        .or(() -> named.openExpected().isEmpty() ? ofRows(named.taken()) : byContent(named));
  }

  private Optional<String> byContent(NamedColumns named) {
    if (expected.rows().size() != made.rows().size()) {
      return Optional.of(
          "%d rows instead of %d; column not found by name: %s"
              .formatted(
                  made.rows().size(),
                  expected.rows().size(),
                  Shown.names(expected.columns(), named.openExpected())));
    }
    ContentMatch match = ContentMatch.of(expected, made, named);
    if (match.without().isPresent()) {
      return match.without();
    }
    Optional<String> first = Optional.empty();
    for (Map<Integer, Integer> found : match.assignments()) {
      Map<Integer, Integer> all = new TreeMap<>(named.taken());
      all.putAll(found);
      Optional<String> difference = ofRows(all);
      if (difference.isEmpty()) {
        return difference;
      }
      first = first.or(() -> difference);
    }
    return first.or(
        () ->
            Optional.of(
                "columns without the expected name cannot be told apart: "
                    + Shown.names(made.columns(), named.openMade())));
  }

  /** The rows, given where each expected column is among those made. */
  private Optional<String> ofRows(Map<Integer, Integer> positions) {
    List<Integer> order = List.copyOf(new TreeMap<>(positions).values());
    return rows.difference(expected.rows(), made.arranged(order));
  }

  private static String inOneLine(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }
}
