package io.datamorph.choreography;

import io.datamorph.contracts.Event;

/** What a service does about an event; runs inside the inbox transaction, so in milliseconds. */
@FunctionalInterface
public interface Reaction {

  Outcome on(Event event, UnitOfWork work);
}
