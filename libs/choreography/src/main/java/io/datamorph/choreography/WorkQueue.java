package io.datamorph.choreography;

/** Long work: claimed under a lease (database clock) with a fencing number. */
public final class WorkQueue {

  WorkQueue() {}

  /** Registers who does work of this kind; before the participant starts. */
  public void handle(String kind, WorkHandler handler, WorkPolicy policy) {
    throw new UnsupportedOperationException();
  }

  public void handle(String kind, WorkHandler handler) {
    handle(kind, handler, WorkPolicy.standard());
  }
}
