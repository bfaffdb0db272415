package io.datamorph.eval.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns hold the values of expected ones whose name nobody has. */
final class ContentMatch {

  private static final int ASSIGNMENTS = 200;

  private final Map<Integer, List<Integer>> candidates = new LinkedHashMap<>();
  private final Optional<String> without;

  private ContentMatch(Table expected, Table made, NamedColumns named) {
    for (int open : named.openExpected()) {
      Column column = expected.columns().get(open);
      List<Value> values = expected.column(open);
      candidates.put(
          open,
          named.openMade().stream()
              .filter(m -> isSame(column, values, made.columns().get(m), made.column(m)))
              .toList());
    }
    without =
        candidates.entrySet().stream()
            .filter(each -> each.getValue().isEmpty())
            .map(each -> expected.columns().get(each.getKey()).name())
            .findFirst()
            .map(
                name ->
                    "no column is called %s, and none of the others (%s) holds its values"
                        .formatted(name, Shown.names(made.columns(), named.openMade())));
  }

  static ContentMatch of(Table expected, Table made, NamedColumns named) {
    return new ContentMatch(expected, made, named);
  }

  /** What is wrong when the values of an expected column are nowhere. */
  Optional<String> without() {
    return without;
  }

  /** Expected column to column made, in every way that may be, up to a limit. */
  List<Map<Integer, Integer>> assignments() {
    List<Integer> rest =
        candidates.keySet().stream()
            .sorted(Comparator.comparing(open -> candidates.get(open).size()))
            .toList();
    List<Map<Integer, Integer>> found = new ArrayList<>();
    assign(rest, new HashMap<>(), found);
    return found;
  }

  private void assign(
      List<Integer> rest, Map<Integer, Integer> so, List<Map<Integer, Integer>> found) {
    if (found.size() == ASSIGNMENTS) {
      return;
    }
    if (rest.isEmpty()) {
      found.add(Map.copyOf(so));
      return;
    }
    for (int candidate : candidates.get(rest.getFirst())) {
      if (!so.containsValue(candidate)) {
        so.put(rest.getFirst(), candidate);
        assign(rest.subList(1, rest.size()), so, found);
        so.remove(rest.getFirst());
      }
    }
  }

  /** Whether two columns hold the same values, in whatever order. */
  private static boolean isSame(
      Column expected, List<Value> values, Column made, List<Value> madeValues) {
    if (expected.kind() != made.kind()) {
      return false;
    }
    List<Value> one = values.stream().sorted(Value.ORDER).toList();
    List<Value> other = madeValues.stream().sorted(Value.ORDER).toList();
    for (int i = 0; i < one.size(); i++) {
      if (!Tolerance.close(one.get(i), other.get(i), expected.whole())) {
        return false;
      }
    }
    return true;
  }
}
