package io.datamorph.conformance;

import io.datamorph.spec.type.DataType;
import java.util.Optional;

/** What an engine makes of an expression in one row. */
sealed interface Answer {

  /** The value as PostgreSQL writes it; empty for NULL. */
  record Value(Optional<String> text) implements Answer {}

  /** An error. */
  record Failure(String message) implements Answer {}

  /** The rule of the validator: an error is as good as another, doubles may differ a little. */
  static boolean agree(Answer one, Answer other, DataType type) {
    if (one instanceof Value(var first) && other instanceof Value(var second)) {
      return first.equals(second)
          || (type instanceof DataType.Double64
              && first.isPresent()
              && second.isPresent()
              && isClose(Double.parseDouble(first.get()), Double.parseDouble(second.get())));
    }
    return one instanceof Failure && other instanceof Failure;
  }

  private static boolean isClose(double one, double other) {
    double size = Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    return Double.isFinite(one) && Double.isFinite(other) && Math.abs(one - other) <= 1e-9 * size;
  }

  /** For messages: {@code 'abc'}, {@code NULL}, {@code error (division by zero)}. */
  default String shown() {
    return switch (this) {
      case Value(var text) -> text.map(value -> "'" + value + "'").orElse("NULL");
      case Failure(var message) -> "error (" + message.lines().findFirst().orElse("") + ")";
    };
  }
}
