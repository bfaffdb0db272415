package io.datamorph.jobrunner;

import io.datamorph.contracts.Staging;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.Verdict;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The table of jobs; every call is part of the caller's transaction. */
final class Jobs {

  private final Handle handle;

  Jobs(Handle handle) {
    this.handle = handle;
  }

  void queue(JobKey job, String connection) {
    update(
            """
            INSERT INTO job (workflow_id, iteration, attempt, connection)
            VALUES (:workflow, :iteration, :attempt, :connection) ON CONFLICT DO NOTHING""",
            job)
        .bind("connection", connection)
        .execute();
  }

  void start(JobKey job, long fence) {
    update(
            """
            UPDATE job SET state = 'RUNNING', fence = :fence,
              started_at = coalesce(started_at, now())
            WHERE workflow_id = :workflow AND iteration = :iteration AND attempt = :attempt
              AND state IN ('QUEUED', 'RUNNING') AND fence < :fence""",
            job)
        .bind("fence", fence)
        .execute();
  }

  /**
   * Whether no other workflow is at work on the target; if so, it is this one's until it ends. A
   * turn that was taken long ago keeps nobody waiting any more.
   */
  boolean takeTurn(JobKey job, String target) {
    handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "target " + target);
    return update(
                """
                UPDATE job SET target = :target, turn_at = coalesce(turn_at, now())
                WHERE workflow_id = :workflow AND iteration = :iteration AND attempt = :attempt
                  AND NOT EXISTS (
                    SELECT FROM job other
                    WHERE other.target = :target AND other.workflow_id <> :workflow
                      AND other.state IN ('QUEUED', 'RUNNING', 'COMPLETED')
                      AND other.turn_at > now() - interval '1 hour'
                      AND NOT EXISTS (
                        SELECT FROM ended_workflow ended
                        WHERE ended.workflow_id = other.workflow_id))""",
                job)
            .bind("target", target)
            .execute()
        == 1;
  }

  /** How often the job has waited by now. */
  int countWait(JobKey job) {
    return handle
        .createQuery(
            """
            UPDATE job SET waits = waits + 1
            WHERE workflow_id = :workflow AND iteration = :iteration AND attempt = :attempt
            RETURNING waits""")
        .bind("workflow", job.workflowId())
        .bind("iteration", job.iteration())
        .bind("attempt", job.attempt())
        .mapTo(Integer.class)
        .one();
  }

  void complete(JobKey job, Verdict.Completed completed) {
    update(
            """
            UPDATE job SET state = 'COMPLETED', ended_at = now(), engine = :engine,
              row_count = :rows
            WHERE workflow_id = :workflow AND iteration = :iteration AND attempt = :attempt""",
            job)
        .bind("engine", completed.engine())
        .bind("rows", completed.rows())
        .execute();
  }

  /** Tells for how long the job was at it, all runs together. */
  Duration fail(JobKey job, String code) {
    double millis =
        handle
            .createQuery(
                """
                UPDATE job SET state = 'FAILED', ended_at = now(), failure = :code
                WHERE workflow_id = :workflow AND iteration = :iteration AND attempt = :attempt
                RETURNING extract(epoch FROM now() - coalesce(started_at, now())) * 1000""")
            .bind("workflow", job.workflowId())
            .bind("iteration", job.iteration())
            .bind("attempt", job.attempt())
            .bind("code", code)
            .mapTo(Double.class)
            .one();
    return Duration.ofMillis(Math.round(millis));
  }

  /** Whether the job has filled this table. */
  boolean hasFilled(JobKey job, Staging staging) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM job JOIN staging USING (workflow_id, iteration, attempt, fence)
            WHERE workflow_id = :workflow AND iteration = :iteration AND attempt = :attempt
              AND state = 'COMPLETED' AND staging.connection = :connection
              AND schema_name = :schema AND table_name = :table""")
        .bind("workflow", job.workflowId())
        .bind("iteration", job.iteration())
        .bind("attempt", job.attempt())
        .bind("connection", staging.connection())
        .bind("schema", staging.schema())
        .bind("table", staging.table())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  void endWorkflow(String workflowId, String endedBy) {
    handle.execute(
        "INSERT INTO ended_workflow (workflow_id, ended_by) VALUES (?, ?) ON CONFLICT DO NOTHING",
        workflowId,
        endedBy);
    handle.execute(
        """
        UPDATE job SET state = 'CANCELLED', ended_at = now()
        WHERE workflow_id = ? AND state IN ('QUEUED', 'RUNNING')""",
        workflowId);
  }

  boolean hasEnded(String workflowId) {
    return handle
        .createQuery("SELECT 1 FROM ended_workflow WHERE workflow_id = :workflow")
        .bind("workflow", workflowId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private Update update(String sql, JobKey job) {
    return handle
        .createUpdate(sql)
        .bind("workflow", job.workflowId())
        .bind("iteration", job.iteration())
        .bind("attempt", job.attempt());
  }
}
