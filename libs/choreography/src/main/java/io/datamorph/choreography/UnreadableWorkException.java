package io.datamorph.choreography;

import io.datamorph.contracts.UndecodableEventException;

/** What could be read when it was enqueued cannot any more: the program has changed since. */
final class UnreadableWorkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long id;

  UnreadableWorkException(long id, UndecodableEventException cause) {
    super("work %d has a cause that %s".formatted(id, cause.getMessage()), cause);
    this.id = id;
  }

  long id() {
    return id;
  }
}
