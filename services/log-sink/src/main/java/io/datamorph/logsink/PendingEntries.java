package io.datamorph.logsink;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.EventCodec;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Entries between Kafka and the log store; every call is part of the caller's transaction. */
final class PendingEntries {

  private final Handle handle;

  PendingEntries(Handle handle) {
    this.handle = handle;
  }

  /** An entry and its place in the queue. */
  record Pending(long position, AgentLogged entry) {}

  void add(AgentLogged entry) {
    handle
        .createUpdate(
            """
            INSERT INTO pending_entry (workflow_id, entry_id, entry)
            VALUES (:workflowId, :entryId, :entry)""")
        .bind("workflowId", entry.workflowId())
        .bind("entryId", entry.entryId())
        .bind("entry", EventCodec.toJson(entry))
        .execute();
  }

  /** The oldest ones, held until the transaction ends; what another instance holds is left out. */
  List<Pending> take(int limit) {
    return handle
        .createQuery(
            """
            SELECT position, entry FROM pending_entry
            ORDER BY position LIMIT :limit FOR UPDATE SKIP LOCKED""")
        .bind("limit", limit)
        .map((rs, context) -> new Pending(rs.getLong("position"), read(rs.getString("entry"))))
        .list();
  }

  void remove(List<Pending> stored) {
    handle
        .createUpdate("DELETE FROM pending_entry WHERE position IN (<positions>)")
        .bindList("positions", stored.stream().map(Pending::position).toList())
        .execute();
  }

  /** Those of one workflow, by entry id. */
  List<AgentLogged> of(String workflowId, Optional<String> after, int limit) {
    return handle
        .createQuery(
            """
            SELECT entry FROM pending_entry
            WHERE workflow_id = :workflowId AND entry_id COLLATE "C" > :after
            ORDER BY entry_id COLLATE "C" LIMIT :limit""")
        .bind("workflowId", workflowId)
        .bind("after", after.orElse(""))
        .bind("limit", limit)
        .mapTo(String.class)
        .map(PendingEntries::read)
        .list();
  }

  private static AgentLogged read(String json) {
    return (AgentLogged) EventCodec.fromJson(AgentLogged.TYPE, json);
  }
}
