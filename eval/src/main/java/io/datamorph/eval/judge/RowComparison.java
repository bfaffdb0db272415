package io.datamorph.eval.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares rows as multisets. Rows are brought together by all that must be equal to the letter,
 * then paired by their numbers within the tolerance.
 */
final class RowComparison {

  private final List<Column> columns;
  private final Set<String> key;
  private final List<Integer> exact;
  private final List<Integer> loose;

  RowComparison(List<Column> columns, Set<String> key) {
    this.columns = columns;
    this.key = key;
    exact = positions(columns, key, true);
    loose = positions(columns, key, false);
  }

  private record Group(List<List<Value>> expected, List<List<Value>> made) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private record Wrong(List<Value> expected, List<Value> made) {}

  /** Empty if both are the same rows, each as often; else what differs first. */
  Optional<String> difference(List<List<Value>> expected, List<List<Value>> made) {
    List<List<Value>> missing = new ArrayList<>();
    List<List<Value>> extra = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>();
    for (Group group : groups(expected, made)) {
      if (group.expected().size() == 1 && group.made().size() == 1) {
        if (!fits(group.expected().getFirst(), group.made().getFirst())) {
          wrong.add(new Wrong(group.expected().getFirst(), group.made().getFirst()));
        }
      } else {
        Pairing pairing = Pairing.of(group.expected(), group.made(), order(), this::fits);
        missing.addAll(pairing.aloneExpected());
        extra.addAll(pairing.aloneMade());
      }
    }
    int count = Math.max(missing.size(), extra.size()) + wrong.size();
    if (count == 0) {
      return Optional.empty();
    }
    String rows =
        expected.size() == made.size()
            ? ""
            : "%d rows instead of %d; ".formatted(made.size(), expected.size());
    String more = count == 1 ? "" : " (and %d more)".formatted(count - 1);
    return Optional.of(rows + first(missing, extra, wrong) + more);
  }

  private String first(List<List<Value>> missing, List<List<Value>> extra, List<Wrong> wrong) {
    if (!wrong.isEmpty()) {
      return said(wrong.getFirst());
    }
    if (missing.isEmpty()) {
      return "row not expected (or once too often): " + Shown.row(columns, extra.getFirst());
    }
    String text = "row missing: " + Shown.row(columns, missing.getFirst());
    return extra.isEmpty()
        ? text
        : text + "; row not expected: " + Shown.row(columns, extra.getFirst());
  }

  private String said(Wrong wrong) {
    int at =
        loose.stream()
            .filter(i -> !close(i, wrong.expected(), wrong.made()))
            .findFirst()
            .orElseThrow();
    List<Integer> keys =
        IntStream.range(0, columns.size())
            .filter(i -> key.isEmpty() || key.contains(columns.get(i).name()))
            .boxed()
            .toList();
    String row =
        Shown.row(
            keys.stream().map(columns::get).toList(),
            keys.stream().map(wrong.expected()::get).toList());
    return "%s is %s instead of %s at %s"
        .formatted(columns.get(at).name(), wrong.made().get(at), wrong.expected().get(at), row);
  }

  private Collection<Group> groups(List<List<Value>> expected, List<List<Value>> made) {
    Map<List<Value>, Group> groups = new LinkedHashMap<>();
    expected.forEach(
        row -> groups.computeIfAbsent(fixed(row), it -> new Group()).expected.add(row));
    made.forEach(row -> groups.computeIfAbsent(fixed(row), it -> new Group()).made.add(row));
    return groups.values();
  }

  private List<Value> fixed(List<Value> row) {
    return exact.stream().map(row::get).toList();
  }

  private boolean fits(List<Value> expected, List<Value> made) {
    return loose.stream().allMatch(i -> close(i, expected, made));
  }

  private boolean close(int at, List<Value> expected, List<Value> made) {
    return Tolerance.close(expected.get(at), made.get(at), columns.get(at).whole());
  }

  private Comparator<List<Value>> order() {
    Comparator<List<Value>> order = (one, other) -> 0;
    for (int i : loose) {
      order = order.thenComparing(row -> row.get(i), Value.ORDER);
    }
    return order;
  }

  private static List<Integer> positions(List<Column> columns, Set<String> key, boolean exact) {
    return IntStream.range(0, columns.size())
        .filter(i -> isExact(columns.get(i), key) == exact)
        .boxed()
        .toList();
  }

  private static boolean isExact(Column column, Set<String> key) {
    return column.kind() != Kind.NUMBER || column.whole() && key.contains(column.name());
  }
}
