package io.datamorph.jobrunner;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkPolicy;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.Staging;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Drops what a workflow that has ended left in staging. */
final class DropStaging implements WorkHandler {

  private static final Logger LOG = Logger.getLogger(DropStaging.class);
  static final String KIND = "drop-staging";

  /** However long the gateway is away. */
  static final WorkPolicy POLICY =
      new WorkPolicy(
          Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofDays(30));

  private final StagingTables staging;

  DropStaging(StagingTables staging) {
    this.staging = staging;
  }

  static WorkItem after(Event end) {
    return new WorkItem(end.workflowId(), KIND, end.iteration(), end.attempt(), end);
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    for (Staging table : staging.of(item.workflowId())) {
      try {
        staging.drop(table);
      } catch (Warehouse.RefusedException e) {
        // No later try would fare better: the connection is gone, say.
        LOG.warnf("The staging table %s stays: %s", table.table(), e.getMessage());
      }
    }
    return new WorkResult.Done(work -> {});
  }

  /** The workflow has ended as it has; nothing more is to be said. */
  @Override
  public WorkResult exhausted(WorkItem item, Exception last) {
    return new WorkResult.Done(work -> {});
  }
}
