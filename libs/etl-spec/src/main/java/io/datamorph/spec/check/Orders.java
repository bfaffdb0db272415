package io.datamorph.spec.check;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.type.Kinds;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedOrderKey;
import io.datamorph.spec.typing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types orders, and makes them total where a row is picked by them. */
final class Orders {

  private Orders() {}

  /** The keys; empty when one of them is wrong. */
  static Optional<List<TypedOrderKey>> typed(
      List<OrderKey> keys, String property, StepContext context) {
    List<TypedOrderKey> typed = new ArrayList<>();
    for (int index = 0; index < keys.size(); index++) {
      String path = context.at(property, index);
      key(keys.get(index), path, context).ifPresent(typed::add);
    }
    return typed.size() == keys.size() ? Optional.of(typed) : Optional.empty();
  }

  private static Optional<TypedOrderKey> key(OrderKey key, String path, StepContext context) {
    Optional<TypedExpression> expression = context.typer(path).value(key.expr());
    if (expression.isPresent() && !Kinds.hasOrder(expression.get().type())) {
      context.report(
          Code.TYPE_MISMATCH,
          path,
          "Values of type " + expression.get().type().display() + " have no order.");
      return Optional.empty();
    }
    return expression.map(
        typed -> new TypedOrderKey(typed, key.direction(), key.nulls().orElse(nulls(key))));
  }

  private static OrderKey.Nulls nulls(OrderKey key) {
    return switch (key.direction()) {
      case ASC -> OrderKey.Nulls.LAST;
      case DESC -> OrderKey.Nulls.FIRST;
    };
  }

  /**
   * Every column that the order leaves out follows, so that only equal rows are tied; none has to
   * where the keys and what rows are divided by tell all rows apart.
   */
  static List<TypedOrderKey> total(
      List<TypedOrderKey> keys, List<? extends TypedExpression> partition, StepContext context) {
    Rows input = context.input();
    Set<String> said =
        Stream.concat(keys.stream().map(TypedOrderKey::expression), partition.stream())
            .filter(TypedExpression.ColumnRef.class::isInstance)
            .map(expression -> ((TypedExpression.ColumnRef) expression).column().id())
            .collect(Collectors.toSet());
    return context.uniqueKeys().get(0).isIn(said) ? keys : withAll(keys, input);
  }

  private static List<TypedOrderKey> withAll(List<TypedOrderKey> keys, Rows input) {
    List<TypedOrderKey> total = new ArrayList<>(keys);
    for (Column column : input.columns()) {
      TypedExpression reference = new TypedExpression.ColumnRef(input.name(), column);
      boolean said = keys.stream().anyMatch(key -> key.expression().equals(reference));
      if (!said && Kinds.hasOrder(column.type())) {
        total.add(new TypedOrderKey(reference, OrderKey.Direction.ASC, OrderKey.Nulls.LAST));
      }
    }
    return total;
  }
}
