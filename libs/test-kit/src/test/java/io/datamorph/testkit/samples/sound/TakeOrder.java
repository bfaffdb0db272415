package io.datamorph.testkit.samples.sound;

import io.datamorph.testkit.samples.sound.domain.Total;
import java.util.List;

/** A use case as it should be. */
public record TakeOrder(List<Integer> prices) {

  public TakeOrder {
    prices = List.copyOf(prices);
  }

  public long total() {
    return Total.of(prices);
  }
}
