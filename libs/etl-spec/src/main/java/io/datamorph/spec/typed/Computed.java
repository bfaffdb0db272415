package io.datamorph.spec.typed;

import java.util.Objects;

/** An output column and the expression that computes it. */
public record Computed(Column column, TypedExpression expression) {

  public Computed {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(expression, "expression");
  }
}
