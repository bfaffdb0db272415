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
    NotedWorkflow noted = new NotedWorkflow(tracker.recordEvent());
    tracker.participant().inbox().receive(record, noted);
    noted.workflowId().ifPresent(arrivals::of);
  }
}
