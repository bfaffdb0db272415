package io.datamorph.spec.typed;

import io.datamorph.spec.document.OrderKey;
import java.util.Objects;

/** A key of an order in which the place of NULL is always said. */
public record TypedOrderKey(
    TypedExpression expression, OrderKey.Direction direction, OrderKey.Nulls nulls) {

  public TypedOrderKey {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(nulls, "nulls");
  }
}
