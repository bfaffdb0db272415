package io.datamorph.testkit.samples.backwards.outbound;

/** An adapter. */
public final class SqlOrders {

  public int count() {
    return 0;
  }
}
