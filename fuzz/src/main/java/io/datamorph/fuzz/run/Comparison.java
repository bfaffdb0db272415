package io.datamorph.fuzz.run;

import io.datamorph.fuzz.run.Outcome.Row;
import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows of one side only, each as often as it is there more. As in the validator, doubles are equal
 * when they are close: another order of adding gives other last digits, and is as right.
 *
 * @param missing rows that only the expected side has
 * @param surplus rows that only the actual side has
 */
record Comparison(List<Row> missing, List<Row> surplus) {

  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  static Comparison of(List<Column> columns, List<Row> expected, List<Row> actual) {
    List<Integer> floating =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).type() instanceof DataType.Double64)
            .boxed()
            .toList();
    List<Row> surplus = new ArrayList<>(actual);
    List<Row> missing = new ArrayList<>();
    for (Row row : expected) {
      if (!surplus.remove(row)) {
        missing.add(row);
      }
    }
    missing.removeIf(row -> takePartner(row, surplus, floating));
    return new Comparison(List.copyOf(missing), List.copyOf(surplus));
  }

  boolean same() {
    return missing.isEmpty() && surplus.isEmpty();
  }

  private static boolean takePartner(Row row, List<Row> candidates, List<Integer> floating) {
    Optional<Row> partner =
        candidates.stream().filter(candidate -> close(row, candidate, floating)).findFirst();
    partner.ifPresent(candidates::remove);
    return partner.isPresent();
  }

  private static boolean close(Row one, Row other, List<Integer> floating) {
    return IntStream.range(0, one.cells().size())
        .allMatch(
            i -> {
              Optional<String> first = one.cells().get(i);
              Optional<String> second = other.cells().get(i);
              return first.equals(second) || (floating.contains(i) && close(first, second));
            });
  }

  private static boolean close(Optional<String> first, Optional<String> second) {
    Optional<BigDecimal> a = first.flatMap(Comparison::number);
    Optional<BigDecimal> b = second.flatMap(Comparison::number);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    BigDecimal size = a.get().abs().max(b.get().abs()).max(BigDecimal.ONE);
    return a.get().subtract(b.get()).abs().compareTo(TOLERANCE.multiply(size)) <= 0;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
