package io.datamorph.choreography;

/** A worker's right to a piece of work; renewed by itself every third of its length. */
public interface Lease {

  /** Grows with every claim of the item; hand it to whatever must refuse a stale worker. */
  long fence();

  /** Whether the work is no longer wanted. */
  boolean cancelled();

  /**
   * @throws LeaseLostException when another worker may own the item by now, or it was cancelled
   */
  void throwIfLost();
}
