package io.datamorph.testkit.samples.sound.inbound;

import io.datamorph.testkit.samples.sound.TakeOrder;
import java.util.List;

/** A door as it should be. */
public final class WhenOrderPlacedThenTakeOrder {

  public long on(List<Integer> prices) {
    return new TakeOrder(prices).total();
  }
}
