package io.datamorph.testkit.samples.sound.domain;

import java.util.List;

/** A decision as it should be. */
public final class Total {

  private Total() {}

  public static long of(List<Integer> prices) {
    int[] copy = prices.stream().mapToInt(Integer::intValue).toArray();
    long sum = 0;
    for (int price : copy) {
      sum += price;
    }
    return sum;
  }
}
