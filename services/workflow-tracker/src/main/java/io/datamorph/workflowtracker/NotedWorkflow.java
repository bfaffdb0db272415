package io.datamorph.workflowtracker;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.Reaction;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.Event;
import java.util.Optional;

/** Remembers which workflow the last event was of, so that its followers hear of it afterwards. */
final class NotedWorkflow implements Reaction {

  private final Reaction reaction;
  private volatile String workflowId;

  NotedWorkflow(Reaction reaction) {
    this.reaction = reaction;
  }

  Optional<String> workflowId() {
    return Optional.ofNullable(workflowId);
  }

  @Override
  public Outcome on(Event event, UnitOfWork work) {
    workflowId = event.workflowId();
    return reaction.on(event, work);
  }

  @Override
  public void givenUp(Event event, Throwable last, UnitOfWork work) {
    reaction.givenUp(event, last, work);
  }
}
