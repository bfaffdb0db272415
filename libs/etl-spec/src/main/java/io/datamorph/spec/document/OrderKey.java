package io.datamorph.spec.document;

import java.util.Objects;
import java.util.Optional;

/** One key of an order; unless said, nulls come last ascending and first descending. */
public record OrderKey(String expr, Direction direction, Optional<Nulls> nulls) {

  /** Which way the key runs. */
  public enum Direction {
    ASC,
    DESC
  }

  /** Where NULL stands. */
  public enum Nulls {
    FIRST,
    LAST
  }

  public OrderKey {
    Objects.requireNonNull(expr, "expr");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(nulls, "nulls");
  }

  public static OrderKey asc(String expr) {
    return new OrderKey(expr, Direction.ASC, Optional.empty());
  }

  public static OrderKey desc(String expr) {
    return new OrderKey(expr, Direction.DESC, Optional.empty());
  }
}
