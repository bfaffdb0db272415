package io.datamorph.choreography;

/** Where records come in: each event has its effect once. */
public final class Inbox {

  Inbox() {}

  /**
   * Applies the record's event by the reaction, once. Never throws for a bad record: an undecodable
   * one goes to {@code <topic>.dlq}, a duplicate has no effect, and a throwing reaction is retried
   * three times off this thread and then dead-lettered.
   *
   * @throws RuntimeException only when the database is away or the participant is closed; do not
   *     acknowledge then
   */
  public void receive(IncomingRecord incoming, Reaction reaction) {
    throw new UnsupportedOperationException();
  }
}
