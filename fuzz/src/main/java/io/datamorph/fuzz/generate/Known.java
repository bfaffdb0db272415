package io.datamorph.fuzz.generate;

import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import java.util.List;
import java.util.TreeSet;

/**
 * A source or step as far as the checker has typed it.
 *
 * @param rows the most that it can have
 */
record Known(String name, List<Column> columns, long rows) {

  Known {
    columns = List.copyOf(columns);
  }

  /** The names of the columns, told apart by more than case. */
  TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    columns.forEach(column -> names.add(column.name()));
    return names;
  }

  /** Whether each column can be named without saying where it came from. */
  boolean hasPlainNames() {
    return names().size() == columns.size();
  }

  boolean isComparable() {
    return columns.stream().allMatch(column -> Kinds.isComparable(column.type()));
  }

  /** Whether equal places in an order mean equal rows, so that a first row is one row only. */
  boolean isOrdered() {
    return columns.stream().allMatch(column -> Kinds.hasOrder(column.type()));
  }
}
