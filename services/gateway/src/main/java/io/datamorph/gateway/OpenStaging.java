package io.datamorph.gateway;

import io.datamorph.choreography.Participant;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Fate;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Rows;
import io.datamorph.spec.catalogue.TableName;
import java.util.List;
import java.util.Optional;

/** Gives a job a table to fill and a login that can do nothing else. */
public final class OpenStaging {

  private final Participant participant;
  private final Warehouses warehouses;

  OpenStaging(Participant participant, Warehouses warehouses) {
    this.participant = participant;
    this.warehouses = warehouses;
  }

  /** The try of a job that asks. */
  public record Job(String workflowId, int iteration, int attempt, long fence) {

    public Job {
      if (workflowId.isBlank()) {
        throw new RefusedException(Code.INVALID_REQUEST, "is missing", "workflowId");
      }
      if (iteration < 0 || attempt < 1 || fence < 0) {
        throw new RefusedException(
            Code.INVALID_REQUEST, "iteration, attempt and fence are counted", "iteration");
      }
    }
  }

  /** The table made and the login to it. */
  public record Opened(String table, NewStaging.Login login) {}

  /** What the job reads and fills. */
  public record Order(
      List<TableName> sources, List<Rows.ColumnOf> columns, Optional<NewStaging.Base> base) {}

  /** A workflow that has ended gets no table. */
  public Opened open(String connection, Job job, Order order) {
    Warehouse warehouse = warehouses.named(connection);
    String table = Names.staging(job.workflowId(), job.iteration(), job.attempt(), job.fence());
    String role = Names.jobRole(connection, table);
    NewStaging staging =
        new NewStaging(table, role, order.sources(), order.columns(), order.base());
    participant.inTransaction(
        work -> {
          Fates fates = new Fates(work.handle());
          fates.lock(job.workflowId());
          fates.find(job.workflowId()).ifPresent(OpenStaging::refuse);
          new Stagings(work.handle()).opening(connection, table, role, job.workflowId());
          return table;
        });
    NewStaging.Opened opened = warehouse.openStaging(staging);
    note(connection, job.workflowId(), table, opened)
        .ifPresent(
            fate -> {
              // It ended meanwhile, and whoever cleans up may have been too early.
              warehouse.closeStaging(table, role, false);
              refuse(fate);
            });
    return new Opened(table, opened.login());
  }

  private Optional<Fate> note(
      String connection, String workflowId, String table, NewStaging.Opened opened) {
    return participant.inTransaction(
        work -> {
          Fates fates = new Fates(work.handle());
          fates.lock(workflowId);
          Optional<Fate> fate = fates.find(workflowId);
          Stagings stagings = new Stagings(work.handle());
          if (fate.isEmpty()) {
            stagings.opened(connection, table, opened.base());
          } else {
            stagings.dropped(connection, table);
          }
          return fate;
        });
  }

  private static void refuse(Fate fate) {
    throw new RefusedException(Code.WORKFLOW_CLOSED, "the workflow has ended: " + fate);
  }
}
