package io.datamorph.gateway;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkPolicy;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Event;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Drops the staging tables and job roles of a workflow that has ended. */
final class CleanWarehouse implements WorkHandler {

  static final String KIND = "clean-warehouse";

  /** The database may be away for long, and a login must not stay. */
  static final WorkPolicy PATIENT =
      new WorkPolicy(
          Integer.MAX_VALUE, Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofDays(7));

  private static final Logger LOG = Logger.getLogger(CleanWarehouse.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final Warehouses warehouses;

  CleanWarehouse(Jdbi jdbi, Warehouses warehouses) {
    this.jdbi = jdbi;
    this.warehouses = warehouses;
  }

  /** One for each workflow, however often it is said to have ended. */
  static WorkItem item(String workflowId, Event cause) {
    return new WorkItem(workflowId, KIND, 0, 1, cause);
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    List<Stagings.Row> left =
        jdbi.withHandle(handle -> new Stagings(handle).left(item.workflowId()));
    for (Stagings.Row row : left) {
      lease.throwIfLost();
      if (!row.opening()) {
        drop(row);
        jdbi.useHandle(handle -> new Stagings(handle).dropped(row.connection(), row.table()));
      }
    }
    return left.stream().anyMatch(Stagings.Row::opening)
        ? new WorkResult.RetryLater(LOOK_AGAIN, "a staging table is being made")
        : new WorkResult.Done(work -> {});
  }

  private void drop(Stagings.Row row) {
    warehouse(row).ifPresent(warehouse -> warehouse.closeStaging(row.table(), row.role(), false));
  }

  private Optional<Warehouse> warehouse(Stagings.Row row) {
    try {
      return Optional.of(warehouses.named(row.connection()));
    } catch (RefusedException e) {
      if (e.code() != Code.UNKNOWN_CONNECTION) {
        throw e;
      }
      LOG.warnf(
          "the role %s and table %s stay: there is no connection %s any more",
          row.role(), row.table(), row.connection());
      return Optional.empty();
    }
  }

  /** Nothing a workflow could fail of: it has ended. */
  @Override
  public WorkResult exhausted(WorkItem item, Exception last) {
    LOG.warnf(last, "staging of workflow %s could not be dropped", item.workflowId());
    return new WorkResult.Done(work -> {});
  }
}
