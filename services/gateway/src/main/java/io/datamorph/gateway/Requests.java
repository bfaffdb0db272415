package io.datamorph.gateway;

import io.datamorph.gateway.domain.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** The requests that came in through the API, within one transaction. */
final class Requests {

  /** The tracker has seen a request long before it is this old. */
  private static final String RECENT = "2 minutes";

  private static final String COLUMNS =
      "select workflow_id, body_hash, prompt, connection, created_at from request ";

  /** A request that was accepted. */
  record Row(
      String workflowId,
      String hash,
      Optional<String> prompt,
      String connection,
      Instant createdAt) {}

  private final Handle handle;

  Requests(Handle handle) {
    this.handle = handle;
  }

  /** Whether it is new; not when the idempotency key was used before. */
  boolean add(String workflowId, Request request, Optional<String> idempotencyKey) {
    return handle
            .createUpdate(
                """
                insert into request (workflow_id, idempotency_key, body_hash, prompt, connection)
                values (:workflow, :key, :hash, :prompt, :connection)
                on conflict (idempotency_key) do nothing""")
            .bind("workflow", workflowId)
            .bind("key", idempotencyKey.orElse(null))
            .bind("hash", request.hash())
            .bind("prompt", request.prompt().orElse(null))
            .bind("connection", request.connection())
            .execute()
        == 1;
  }

  Optional<Row> find(String workflowId) {
    return rows(handle
            .createQuery(COLUMNS + "where workflow_id = :workflow")
            .bind("workflow", workflowId))
        .findOne();
  }

  Optional<Row> ofKey(String idempotencyKey) {
    return rows(handle
            .createQuery(COLUMNS + "where idempotency_key = :key")
            .bind("key", idempotencyKey))
        .findOne();
  }

  /** Those that the tracker may not have seen yet. */
  List<Row> recent() {
    return rows(handle.createQuery(
            COLUMNS
                + "where created_at > now() - interval '"
                + RECENT
                + "' order by created_at desc limit 200"))
        .list();
  }

  private static ResultIterable<Row> rows(Query query) {
    return query.map(
        (row, context) ->
            new Row(
                row.getString("workflow_id"),
                row.getString("body_hash"),
                Optional.ofNullable(row.getString("prompt")),
                row.getString("connection"),
                row.getTimestamp("created_at").toInstant()));
  }
}
