package io.datamorph.spec.typing;

import io.datamorph.spec.check.Code;
import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types the order inside a call: {@code string_agg(name, ', ' order by name)}. */
record CallOrder(ExpressionTyper typer, Problems problems) {

  /** The keys; empty when one of them is wrong. */
  Optional<List<TypedOrderKey>> type(List<Expression.SortKey> keys) {
    List<TypedOrderKey> typed = new ArrayList<>();
    for (Expression.SortKey key : keys) {
      typer.type(key.expression()).known().flatMap(value -> key(key, value)).ifPresent(typed::add);
    }
    return typed.size() == keys.size() ? Optional.of(typed) : Optional.empty();
  }

  private Optional<TypedOrderKey> key(Expression.SortKey key, TypedExpression value) {
    if (!Kinds.hasOrder(value.type())) {
      problems.report(
          Code.TYPE_MISMATCH, "Values of type " + value.type().display() + " have no order.");
      return Optional.empty();
    }
    return Optional.of(
        new TypedOrderKey(
            value, key.direction(), key.nulls().orElseGet(() -> usual(key.direction()))));
  }

  private static OrderKey.Nulls usual(OrderKey.Direction direction) {
    return switch (direction) {
      case ASC -> OrderKey.Nulls.LAST;
      case DESC -> OrderKey.Nulls.FIRST;
    };
  }

  /** The value itself follows as the last key: rows that are then tied give the same result. */
  static List<TypedOrderKey> total(List<TypedOrderKey> keys, TypedExpression value) {
    boolean said = keys.stream().anyMatch(key -> key.expression().equals(value));
    if (said || !Kinds.hasOrder(value.type())) {
      return keys;
    }
    List<TypedOrderKey> total = new ArrayList<>(keys);
    total.add(new TypedOrderKey(value, OrderKey.Direction.ASC, OrderKey.Nulls.LAST));
    return total;
  }
}
