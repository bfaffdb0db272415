package io.datamorph.workflowtracker;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.Reaction;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.workflowtracker.domain.History;
import io.datamorph.workflowtracker.domain.Recorded;
import io.datamorph.workflowtracker.domain.State;
import java.time.Instant;
import java.time.InstantSource;

/** Adds an event to its workflow's history and brings the summary up to date. */
final class RecordEvent implements Reaction {

  private final Deadlines deadlines;
  private final InstantSource clock;

  RecordEvent(Deadlines deadlines, InstantSource clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Outcome on(Event event, UnitOfWork work) {
    Workflows workflows = new Workflows(work.handle());
    Instant now = clock.instant();
    String id = event.workflowId();
    workflows.open(id, now, now.plus(deadlines.running()));
    History before = workflows.history(id);
    Recorded recorded = new Recorded(before.events().size() + 1, now, event);
    workflows.append(id, recorded);
    State state = before.and(recorded).state();
    workflows.update(id, state, now);
    if (event instanceof SpecRequested request) {
      workflows.describe(id, request);
    }
    if (state != before.state()) {
      workflows.moveDeadline(id, now.plus(deadlines.of(state)));
    }
    return new Outcome.Applied();
  }

  /** The saga goes on without its observer. */
  @Override
  public void givenUp(Event event, Throwable last, UnitOfWork work) {}
}
