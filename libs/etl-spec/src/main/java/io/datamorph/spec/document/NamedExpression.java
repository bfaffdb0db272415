package io.datamorph.spec.document;

import java.util.Objects;
import java.util.Optional;

/**
 * An output column: an expression and the name it gets. Without a name, a plain column reference
 * keeps its own.
 */
public record NamedExpression(Optional<String> name, String expr) {

  public NamedExpression {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(expr, "expr");
  }

  public static NamedExpression of(String name, String expr) {
    return new NamedExpression(Optional.of(name), expr);
  }

  public static NamedExpression column(String reference) {
    return new NamedExpression(Optional.empty(), reference);
  }
}
