package io.datamorph.validator.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pairs rows that are equal but for doubles which are close: another order of adding gives other
 * last digits, and is as right.
 */
final class CloseRows {

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  private CloseRows() {}

  /** What found no partner. */
  record Unpaired(List<Row> first, List<Row> second) {}

  static Unpaired pair(List<Row> first, List<Row> second, List<Integer> floating) {
    Set<Integer> close = Set.copyOf(floating);
    Map<Row, List<Row>> candidates = new HashMap<>();
    for (Row row : second) {
      candidates.computeIfAbsent(exact(row, close), key -> new ArrayList<>()).add(row);
    }
    List<Row> unpaired = new ArrayList<>();
    for (Row row : first) {
      if (!takePartner(row, candidates.getOrDefault(exact(row, close), List.of()), floating)) {
        unpaired.add(row);
      }
    }
    List<Row> left = candidates.values().stream().flatMap(List::stream).toList();
    return new Unpaired(
        List.copyOf(unpaired), second.stream().filter(row -> containsSame(left, row)).toList());
  }

  private static boolean containsSame(List<Row> rows, Row row) {
    return rows.stream().anyMatch(each -> each == row);
  }

  private static boolean takePartner(Row row, List<Row> candidates, List<Integer> floating) {
    for (Iterator<Row> each = candidates.iterator(); each.hasNext(); ) {
      Row candidate = each.next();
      if (floating.stream().allMatch(i -> close(row.cell(i), candidate.cell(i)))) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  /** The row with its doubles left out. */
  private static Row exact(Row row, Set<Integer> floating) {
    return new Row(
        IntStream.range(0, row.cells().size())
            .filter(i -> !floating.contains(i))
            .mapToObj(row::cell)
            .toList());
  }

  static boolean close(Optional<String> first, Optional<String> second) {
    Optional<BigDecimal> a = first.flatMap(Judge::number);
    Optional<BigDecimal> b = second.flatMap(Judge::number);
    if (a.isEmpty() || b.isEmpty()) {
      return first.equals(second);
    }
    BigDecimal size = a.get().abs().max(b.get().abs()).max(BigDecimal.ONE);
    return a.get().subtract(b.get()).abs().compareTo(TOLERANCE.multiply(size)) <= 0;
  }
}
