package io.datamorph.gateway;

import io.datamorph.choreography.Participant;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Fate;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.gateway.domain.RefusedException;

/**
 * Publishes, unless the workflow was closed before. The lock on the workflow's fate is held while
 * the warehouse works: a close waits for the publish, a publish after a close is refused.
 */
public final class PublishTarget {

  private final Participant participant;
  private final Warehouses warehouses;

  PublishTarget(Participant participant, Warehouses warehouses) {
    this.participant = participant;
    this.warehouses = warehouses;
  }

  /** Again: what came of it the first time. */
  public Publication.Done publish(String connection, Publication publication) {
    Warehouse warehouse = warehouses.named(connection);
    String workflow = publication.workflowId();
    String prefix = Names.stagingPrefix(workflow) + publication.iteration() + "_";
    if (!Names.isStaging(publication.staging()) || !publication.staging().startsWith(prefix)) {
      throw new RefusedException(
          Code.STAGING_MISSING,
          "'" + publication.staging() + "' is no staging table of this workflow and iteration",
          "staging.table");
    }
    Publication based =
        participant.inTransaction(
            work -> {
              Fates fates = new Fates(work.handle());
              fates.lock(workflow);
              fates.requireOpen(workflow);
              fates.attempt(workflow, connection);
              return publication.from(
                  new Stagings(work.handle()).base(connection, publication.staging()));
            });
    return participant.inTransaction(
        work -> {
          Fates fates = new Fates(work.handle());
          fates.lock(workflow);
          fates.requireOpen(workflow);
          // Only as long as this transaction lives, the lock on the fate is ours.
          Publication.Done done =
              warehouse.publish(
                  based,
                  Names.jobRole(connection, publication.staging()),
                  () -> fates.find(workflow));
          fates.decide(workflow, Fate.PUBLISHED, "published");
          return done;
        });
  }
}
