package io.datamorph.workflowtracker;

import io.datamorph.choreography.IncomingRecord;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a record in: once in effect, and every follower hears of it. */
@ApplicationScoped
public class TrackEvents {

  private final TrackerParticipation tracker;
  private final Arrivals arrivals;

  TrackEvents(TrackerParticipation tracker, Arrivals arrivals) {
    this.tracker = tracker;
    this.arrivals = arrivals;
  }

  /** Throws only when the database is away: do not acknowledge then. */
  public void receive(IncomingRecord record) {
    String[] workflowId = new String[1];
    tracker
        .participant()
        .inbox()
        .receive(
            record,
            (event, work) -> {
              workflowId[0] = event.workflowId();
              return tracker.recordEvent().record(event, work);
            });
    if (workflowId[0] != null) {
      arrivals.of(workflowId[0]);
    }
  }
}
