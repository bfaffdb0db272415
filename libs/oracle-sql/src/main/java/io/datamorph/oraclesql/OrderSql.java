package io.datamorph.oraclesql;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.List;
import java.util.stream.Collectors;

/** {@code total DESC NULLS FIRST, name COLLATE ucs_basic ASC NULLS LAST}. */
final class OrderSql {

  private OrderSql() {}

  static String emit(List<TypedOrderKey> keys, boolean reversed) {
    return emit(keys, reversed, ExpressionSql.overOneRelation());
  }

  static String emit(List<TypedOrderKey> keys, boolean reversed, ExpressionSql expressions) {
    return keys.stream()
        .map(
            key -> {
              boolean descending = (key.direction() == OrderKey.Direction.DESC) != reversed;
              boolean nullsFirst = (key.nulls() == OrderKey.Nulls.FIRST) != reversed;
              return "%s %s NULLS %s"
                  .formatted(
                      value(key, expressions),
                      descending ? "DESC" : "ASC",
                      nullsFirst ? "FIRST" : "LAST");
            })
        .collect(Collectors.joining(", "));
  }

  /** A constant tells no rows apart; a whole number would be taken for the place of a column. */
  private static String value(TypedOrderKey key, ExpressionSql expressions) {
    return key.expression() instanceof io.datamorph.spec.typed.TypedExpression.Literal
        ? "(" + expressions.operand(key.expression()) + " IS NULL)"
        : expressions.ordered(key.expression());
  }
}
