package io.datamorph.gluescript;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.Call;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Aggregates in which the order of the rows counts. Spark collects and picks rows as they come, so
 * the order goes along as a struct: {@code F.min_by(x, F.struct(...))}.
 */
final class OrderedAggregates {

  private static final Set<String> ALL = Set.of("string_agg", "array_agg", "first", "last");

  private final Call call;
  private final Expressions expressions;
  private final TypedExpression value;
  private final Python emitted;

  private OrderedAggregates(Call call, Expressions expressions) {
    this.call = call;
    this.expressions = expressions;
    this.value = call.arguments().get(0);
    this.emitted = expressions.emit(value);
  }

  static boolean knows(String name) {
    return ALL.contains(name);
  }

  static Python emit(Call call, Expressions expressions) {
    OrderedAggregates ordered = new OrderedAggregates(call, expressions);
    String name = call.function().name();
    return switch (name) {
      case "string_agg" -> ordered.orNull(ordered.joined());
      case "array_agg" -> ordered.orNull(ordered.array());
      case "first" -> ordered.picked(true);
      case "last" -> ordered.picked(false);
      default -> throw new IllegalArgumentException(name + " is no ordered aggregate");
    };
  }

  /** Where there is no value the array is empty, and the result NULL. */
  private Python orNull(Python collected) {
    return call.nullable()
        ? Python.call(
            "F.when",
            Python.comparison(">", Python.call("F.count", emitted), Literals.number(0)),
            collected)
        : collected;
  }

  private Python joined() {
    String separator =
        Literals.constantText(call.arguments().get(1))
            .orElseThrow(
                () -> new NotCompilableException("string_agg with a separator that is no text"));
    return Python.call("F.array_join", array(), PythonText.literal(separator));
  }

  private Python array() {
    if (isByValue()) {
      return sorted(emitted, !call.orderBy().isEmpty() && isDescending(call.orderBy().get(0)));
    }
    SortableKeys keys = SortableKeys.of(call.orderBy(), value, expressions);
    String name = valueName();
    Python named = Columns.alias(emitted, name);
    List<Python> fields = new ArrayList<>(keys.fields());
    int field = fields.indexOf(emitted);
    if (field >= 0) {
      fields.set(field, named);
    } else {
      fields.add(named);
    }
    return sorted(row(fields), keys.descending()).method("getField", PythonText.literal(name));
  }

  private Python picked(boolean first) {
    if (isByValue()) {
      boolean least = isDescending(call.orderBy().get(0)) != first;
      return Python.call(least ? "F.min" : "F.max", emitted);
    }
    SortableKeys keys = SortableKeys.of(call.orderBy(), value, expressions);
    boolean least = keys.descending() != first;
    return Python.call(least ? "F.min_by" : "F.max_by", emitted, row(keys.fields()));
  }

  /** Whether nothing but the value itself counts; rows that tie in it are the same. */
  private boolean isByValue() {
    return call.orderBy().isEmpty() || call.orderBy().get(0).expression().equals(value);
  }

  private static boolean isDescending(TypedOrderKey key) {
    return key.direction() == OrderKey.Direction.DESC;
  }

  /** Spark skips the NULL that it is where there is no value. */
  private Python row(List<Python> fields) {
    Python row = Python.call("F.struct", fields);
    return value.nullable() ? Python.call("F.when", emitted.method("isNotNull"), row) : row;
  }

  private static Python sorted(Python rows, boolean descending) {
    Python collected = Python.call("F.collect_list", rows);
    return descending
        ? Python.call("F.sort_array", collected, Python.atom("asc=False"))
        : Python.call("F.array_sort", collected);
  }

  private String valueName() {
    return new SpareNames(
            call.orderBy().stream()
                .flatMap(key -> Trees.references(key.expression()))
                .map(TypedExpression.ColumnRef::column)
                .toList())
        .like("value");
  }
}
