package io.datamorph.gateway;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.gateway.domain.Fate;
import java.util.Optional;

/** Hears that a workflow has ended, whoever ended it, and cleans up after it. */
final class NoteEnd {

  private NoteEnd() {}

  static Outcome of(Event event, UnitOfWork work) {
    Optional<Fate> fate = fate(event);
    if (fate.isEmpty()) {
      return new Outcome.Ignored("not the end of a workflow");
    }
    Fates fates = new Fates(work.handle());
    fates.lock(event.workflowId());
    fates.decide(event.workflowId(), fate.get(), "said by another service");
    work.enqueue(CleanWarehouse.item(event.workflowId(), event));
    return new Outcome.Applied();
  }

  private static Optional<Fate> fate(Event event) {
    return switch (event) {
      case TargetPublished any -> Optional.of(Fate.PUBLISHED);
      case SpecRejected any -> Optional.of(Fate.REJECTED);
      case WorkflowFailed any -> Optional.of(Fate.FAILED);
      case WorkflowCancelled any -> Optional.of(Fate.CANCELLED);
      default -> Optional.empty();
    };
  }
}
