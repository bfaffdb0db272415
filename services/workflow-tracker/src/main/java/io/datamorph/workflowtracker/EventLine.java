package io.datamorph.workflowtracker;

import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import java.time.Instant;

/**
 * An event as the tracker hands it out.
 *
 * @param sequence from 1 within the workflow
 * @param id stable within the workflow
 * @param payload the event's JSON
 */
public record EventLine(int sequence, String id, String type, Instant time, String payload) {

  static String idOf(Event event) {
    return EventTypes.of(event) + "-" + event.iteration() + "-" + event.attempt();
  }
}
