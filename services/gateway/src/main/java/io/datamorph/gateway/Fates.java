package io.datamorph.gateway;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Fate;
import io.datamorph.gateway.domain.RefusedException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How workflows ended, within one transaction; the first to decide decides for good. */
final class Fates {

  private final Handle handle;

  Fates(Handle handle) {
    this.handle = handle;
  }

  /** One decision about a workflow at a time, until the end of the transaction. */
  void lock(String workflowId) {
    handle
        .createQuery(
            """
            select set_config('lock_timeout', '5s', true),
              pg_advisory_xact_lock(hashtextextended(:workflow, 0))
            """)
        .bind("workflow", "gateway-fate/" + workflowId)
        .mapToMap()
        .one();
  }

  Optional<Fate> find(String workflowId) {
    return handle
        .createQuery("select fate from fate where workflow_id = :workflow")
        .bind("workflow", workflowId)
        .mapTo(Fate.class)
        .findOne();
  }

  /** Whether this was the decision; not when there was one before. */
  boolean decide(String workflowId, Fate fate, String reason) {
    return handle
            .createUpdate(
                """
                insert into fate (workflow_id, fate, reason) values (:workflow, :fate, :reason)
                on conflict do nothing""")
            .bind("workflow", workflowId)
            .bind("fate", fate.name())
            .bind("reason", reason)
            .execute()
        == 1;
  }

  /** Throws unless the workflow can still publish. */
  void requireOpen(String workflowId) {
    find(workflowId)
        .filter(fate -> fate != Fate.PUBLISHED)
        .ifPresent(
            fate -> {
              throw new RefusedException(Code.WORKFLOW_CLOSED, "the workflow has ended: " + fate);
            });
  }

  /** Writes down, for good, that a publish is tried. */
  void attempt(String workflowId, String connection) {
    handle
        .createUpdate(
            """
            insert into publish_attempt (workflow_id, connection) values (:workflow, :connection)
            on conflict do nothing""")
        .bind("workflow", workflowId)
        .bind("connection", connection)
        .execute();
  }

  /** The connection to which a publish was tried. */
  Optional<String> attempted(String workflowId) {
    return handle
        .createQuery("select connection from publish_attempt where workflow_id = :workflow")
        .bind("workflow", workflowId)
        .mapTo(String.class)
        .findOne();
  }
}
