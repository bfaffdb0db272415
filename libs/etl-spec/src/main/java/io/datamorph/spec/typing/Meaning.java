package io.datamorph.spec.typing;

import io.datamorph.spec.typed.TypedExpression;
import java.util.Objects;
import java.util.Optional;

/** What is known of an expression. */
public sealed interface Meaning {

  /** Everything. */
  record Known(TypedExpression expression) implements Meaning {
    public Known {
      Objects.requireNonNull(expression, "expression");
    }
  }

  /** A bare NULL, which takes the type of what stands beside it. */
  record Untyped() implements Meaning {}

  /** Nothing, and that was reported; whatever contains it is not reported again. */
  record Doubtful() implements Meaning {}

  Meaning DOUBTFUL = new Doubtful();
  Meaning UNTYPED = new Untyped();

  static Meaning of(TypedExpression expression) {
    return new Known(expression);
  }

  default Optional<TypedExpression> known() {
    return this instanceof Known known ? Optional.of(known.expression()) : Optional.empty();
  }
}
