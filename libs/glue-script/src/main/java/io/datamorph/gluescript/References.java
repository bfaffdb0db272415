package io.datamorph.gluescript;

import io.datamorph.spec.typed.Trees;
import io.datamorph.spec.typed.TypedExpression;
import io.datamorph.spec.typed.TypedExpression.ColumnRef;
import java.util.stream.Stream;

/** The columns that an expression reads. */
final class References {

  private References() {}

  static Stream<ColumnRef> in(TypedExpression expression) {
    return expression instanceof ColumnRef reference
        ? Stream.of(reference)
        : Trees.children(expression).stream().flatMap(References::in);
  }
}
