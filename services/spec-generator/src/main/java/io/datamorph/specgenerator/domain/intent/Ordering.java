package io.datamorph.specgenerator.domain.intent;

import io.datamorph.spec.document.OrderKey.Direction;

/** One key of an order. */
public record Ordering(Expr by, Direction direction) {

  public static Ordering asc(Expr by) {
    return new Ordering(by, Direction.ASC);
  }

  public static Ordering desc(Expr by) {
    return new Ordering(by, Direction.DESC);
  }
}
