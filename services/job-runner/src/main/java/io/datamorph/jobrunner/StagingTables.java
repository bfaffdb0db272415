package io.datamorph.jobrunner;

import io.datamorph.choreography.Participant;
import io.datamorph.contracts.Staging;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.JobPlan;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Opens staging tables and remembers them until they are dropped, so that none is forgotten. */
final class StagingTables {

  private static final Logger LOG = Logger.getLogger(StagingTables.class);
  private static final String OF_WORKFLOW =
      "SELECT connection, schema_name, table_name FROM staging WHERE workflow_id = :workflow";

  private final Participant participant;
  private final Warehouse warehouse;

  StagingTables(Participant participant, Warehouse warehouse) {
    this.participant = participant;
    this.warehouse = warehouse;
  }

  Warehouse.Opened open(String connection, JobKey job, long fence, JobPlan plan) {
    Warehouse.Opened opened = warehouse.open(connection, job, fence, plan);
    participant.inTransaction(
        work -> {
          remember(work.handle(), opened.staging(), job, fence);
          return job;
        });
    return opened;
  }

  private static void remember(Handle handle, Staging staging, JobKey job, long fence) {
    handle
        .createUpdate(
            """
            INSERT INTO staging
              (connection, schema_name, table_name, workflow_id, iteration, attempt, fence)
            VALUES (:connection, :schema, :table, :workflow, :iteration, :attempt, :fence)
            ON CONFLICT (connection, table_name) DO NOTHING""")
        .bind("connection", staging.connection())
        .bind("schema", staging.schema())
        .bind("table", staging.table())
        .bind("workflow", job.workflowId())
        .bind("iteration", job.iteration())
        .bind("attempt", job.attempt())
        .bind("fence", fence)
        .execute();
  }

  /**
   * Takes the job's login away; its table stays to be audited. A filled table is not given up
   * because the gateway is away for a moment: the login ends by itself, and with the workflow.
   */
  void keep(Staging staging) {
    try {
      warehouse.close(staging.connection(), staging.table(), true);
    } catch (Warehouse.UnavailableException e) {
      LOG.warnf("The login for %s stays for now: %s", staging.table(), e.getMessage());
    }
  }

  void drop(Staging staging) {
    warehouse.close(staging.connection(), staging.table(), false);
    participant.inTransaction(
        work ->
            work.handle()
                .execute(
                    "DELETE FROM staging WHERE connection = ? AND table_name = ?",
                    staging.connection(),
                    staging.table()));
  }

  /** What cannot be dropped now is dropped before the next run, or when the workflow ends. */
  boolean tryToDrop(Staging staging) {
    try {
      drop(staging);
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("The staging table %s is not dropped yet: %s", staging.table(), e.getMessage());
      return false;
    }
  }

  /** Those of earlier runs, attempts and iterations; a stale worker never finds a newer one. */
  List<Staging> before(JobKey job, long fence) {
    return participant
        .jdbi()
        .withHandle(
            handle ->
                tables(
                    handle
                        .createQuery(
                            OF_WORKFLOW
                                + " AND (iteration, attempt, fence) < (:iteration, :attempt, :fence)")
                        .bind("workflow", job.workflowId())
                        .bind("iteration", job.iteration())
                        .bind("attempt", job.attempt())
                        .bind("fence", fence)));
  }

  List<Staging> of(String workflowId) {
    return participant
        .jdbi()
        .withHandle(handle -> tables(handle.createQuery(OF_WORKFLOW).bind("workflow", workflowId)));
  }

  private static List<Staging> tables(Query query) {
    return query
        .map(
            (rows, context) ->
                new Staging(
                    rows.getString("connection"),
                    rows.getString("schema_name"),
                    rows.getString("table_name")))
        .list();
  }
}
