package io.datamorph.gluescript;

import io.datamorph.spec.document.OrderKey;
import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedOrderKey;
import java.util.List;

/** Orders, in which the place of NULL is always said. */
final class Orders {

  private Orders() {}

  static List<Python> emit(List<TypedOrderKey> keys, Expressions expressions) {
    return keys.stream().map(key -> value(key, expressions).method(method(key))).toList();
  }

  /**
   * What reads no column tells no rows apart; a whole number would be taken for the place of one.
   */
  private static Python value(TypedOrderKey key, Expressions expressions) {
    Python value = expressions.emit(key.expression());
    boolean constant = Trees.references(key.expression()).findAny().isEmpty();
    return constant ? value.method("isNull") : value;
  }

  /** {@code desc_nulls_first}. */
  private static String method(TypedOrderKey key) {
    String direction =
        switch (key.direction()) {
          case ASC -> "asc";
          case DESC -> "desc";
        };
    String nulls =
        switch (key.nulls()) {
          case FIRST -> "first";
          case LAST -> "last";
        };
    return direction + "_nulls_" + nulls;
  }

  /** The same order from its end: the last row becomes the first. */
  static List<TypedOrderKey> reversed(List<TypedOrderKey> keys) {
    return keys.stream().map(Orders::reversed).toList();
  }

  private static TypedOrderKey reversed(TypedOrderKey key) {
    OrderKey.Direction direction =
        switch (key.direction()) {
          case ASC -> OrderKey.Direction.DESC;
          case DESC -> OrderKey.Direction.ASC;
        };
    OrderKey.Nulls nulls =
        switch (key.nulls()) {
          case FIRST -> OrderKey.Nulls.LAST;
          case LAST -> OrderKey.Nulls.FIRST;
        };
    return new TypedOrderKey(key.expression(), direction, nulls);
  }
}
