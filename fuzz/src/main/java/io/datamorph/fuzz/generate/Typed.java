package io.datamorph.fuzz.generate;

import io.datamorph.spec.expression.Expression;
import io.datamorph.spec.type.DataType;

/** An expression and its type; of a decimal and of an array only the kind is sure. */
record Typed(Expression expression, DataType type) {

  /** Whether both are, say, decimals, of whatever precision. */
  static boolean sameKind(DataType one, DataType other) {
    return one instanceof DataType.ArrayOf(var element)
            && other instanceof DataType.ArrayOf(var otherElement)
        ? sameKind(element, otherElement)
        : one.getClass().equals(other.getClass());
  }
}
