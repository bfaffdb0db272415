package io.datamorph.gluescript;

import io.datamorph.spec.type.DataType;
import io.datamorph.spec.typed.Column;
import io.datamorph.spec.typed.TypedExpression;
import java.util.Optional;
import java.util.Set;

/** Pieces of typed specs, written down by hand. */
final class Typed {

  private Typed() {}

  static TypedExpression column(String name, DataType type) {
    return new TypedExpression.ColumnRef(
        "input", new Column(Optional.empty(), name, name, type, true, Set.of()));
  }

  static TypedExpression text(String value) {
    return literal(value, new DataType.Text());
  }

  static TypedExpression literal(String value, DataType type) {
    return new TypedExpression.Literal(Optional.of(value), type);
  }
}
