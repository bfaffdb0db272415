package io.datamorph.remediator;

import io.datamorph.remediator.domain.RootCause;
import io.datamorph.remediator.domain.Rounds;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rounds of every workflow; every call is part of the caller's transaction. */
final class Remediations {

  private final Handle handle;

  Remediations(Handle handle) {
    this.handle = handle;
  }

  Rounds rounds(String workflowId) {
    List<Integer> started =
        handle
            .createQuery("SELECT iteration FROM remediation WHERE workflow_id = :id")
            .bind("id", workflowId)
            .mapTo(Integer.class)
            .list();
    return new Rounds(new HashSet<>(started), hasEnded(workflowId));
  }

  /** Whether this call began the round; false when somebody else did. */
  boolean begin(String workflowId, int iteration, RootCause cause) {
    return handle
            .createUpdate(
                """
                INSERT INTO remediation (workflow_id, iteration, cause)
                VALUES (:id, :iteration, :cause) ON CONFLICT DO NOTHING""")
            .bind("id", workflowId)
            .bind("iteration", iteration)
            .bind("cause", cause.name())
            .execute()
        == 1;
  }

  void remediated(String workflowId, int iteration, String repair, List<String> changes) {
    finish(workflowId, iteration, "REMEDIATED", repair, changes);
  }

  void givenUp(String workflowId, int iteration, List<String> reasons) {
    finish(workflowId, iteration, "GIVEN_UP", null, reasons);
  }

  /** Whether a round of the workflow came to this very repair before. */
  boolean hasRepair(String workflowId, String repair) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM remediation WHERE workflow_id = :id AND repair = :repair)""")
        .bind("id", workflowId)
        .bind("repair", repair)
        .mapTo(Boolean.class)
        .one();
  }

  void end(String workflowId, String endedBy) {
    handle
        .createUpdate(
            """
            INSERT INTO ended_workflow (workflow_id, ended_by) VALUES (:id, :by)
            ON CONFLICT DO NOTHING""")
        .bind("id", workflowId)
        .bind("by", endedBy)
        .execute();
  }

  private boolean hasEnded(String workflowId) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM ended_workflow WHERE workflow_id = :id)")
        .bind("id", workflowId)
        .mapTo(Boolean.class)
        .one();
  }

  private void finish(
      String workflowId, int iteration, String status, String repair, List<String> changes) {
    handle
        .createUpdate(
            """
            UPDATE remediation
            SET status = :status, repair = :repair, changes = :changes, ended_at = now()
            WHERE workflow_id = :id AND iteration = :iteration""")
        .bind("id", workflowId)
        .bind("iteration", iteration)
        .bind("status", status)
        .bind("repair", repair)
        .bindArray("changes", String.class, changes)
        .execute();
  }
}
