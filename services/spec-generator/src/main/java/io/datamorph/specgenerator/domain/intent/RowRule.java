package io.datamorph.specgenerator.domain.intent;

import java.util.List;

/** Which of the rows read are taken; rules apply in order. */
public sealed interface RowRule {

  /** Those that meet a condition. */
  record Keep(Expr condition) implements RowRule {}

  /**
   * The first of an order for every value of the keys.
   *
   * @param incompleteStay whether rows in which a key is missing all stay
   */
  record OnePer(List<Expr> keys, List<Ordering> order, boolean incompleteStay) implements RowRule {
    public OnePer {
      keys = List.copyOf(keys);
      order = List.copyOf(order);
    }
  }
}
