package io.datamorph.gateway;

import io.datamorph.choreography.Participant;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.gateway.domain.Fate;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides how a workflow ends, and sees to it that nothing of it stays in the warehouse. */
public final class CloseWorkflow {

  private final Participant participant;
  private final Warehouses warehouses;

  CloseWorkflow(Participant participant, Warehouses warehouses) {
    this.participant = participant;
    this.warehouses = warehouses;
  }

  /** How the workflow ended: as failed if it had not ended yet. */
  public Fate fail(String workflowId, String reason) {
    Event cause = new WorkflowFailed(workflowId, 0, Category.INTERNAL, "CLOSED", reason);
    return close(workflowId, Fate.FAILED, reason, cause, work -> {});
  }

  /**
   * @param first what else happens if this is the decision
   */
  Fate close(
      String workflowId, Fate wanted, String reason, Event cause, Consumer<UnitOfWork> first) {
    return participant.inTransaction(
        work -> {
          Fates fates = new Fates(work.handle());
          fates.lock(workflowId);
          Optional<Fate> known = fates.find(workflowId);
          if (known.isPresent()) {
            return known.get();
          }
          if (wasPublished(fates, workflowId)) {
            fates.decide(workflowId, Fate.PUBLISHED, "published");
            return Fate.PUBLISHED;
          }
          fates.decide(workflowId, wanted, reason);
          first.accept(work);
          work.enqueue(CleanWarehouse.item(workflowId, cause));
          return wanted;
        });
  }

  /** The gateway may have died between the publish and writing it down. */
  private boolean wasPublished(Fates fates, String workflowId) {
    return fates
        .attempted(workflowId)
        .map(connection -> warehouses.named(connection).published(workflowId).isPresent())
        .orElse(false);
  }
}
