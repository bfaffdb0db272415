package io.datamorph.choreography;

import java.util.Set;

/**
 * What a committed transaction leaves to be done.
 *
 * @param cancelled workflows whose running work is no longer wanted
 */
record Changes(boolean said, boolean enqueued, boolean unparked, Set<String> cancelled) {

  Changes {
    cancelled = Set.copyOf(cancelled);
  }

  /** Told of each commit, on the thread that committed. */
  @FunctionalInterface
  interface Listener {
    void committed(Changes changes);
  }
}
