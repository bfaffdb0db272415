package io.datamorph.testkit.samples.backwards.inbound;

import io.datamorph.testkit.samples.backwards.outbound.SqlOrders;

/** Goes past the use case. */
public final class Door {

  public int knock() {
    return new SqlOrders().count();
  }
}
