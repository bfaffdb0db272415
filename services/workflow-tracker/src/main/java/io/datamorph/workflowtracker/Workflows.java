package io.datamorph.workflowtracker;

import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.workflowtracker.domain.History;
import io.datamorph.workflowtracker.domain.Recorded;
import io.datamorph.workflowtracker.domain.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tables of the read model; every call is part of the caller's transaction. */
final class Workflows {

  private final Handle handle;

  Workflows(Handle handle) {
    this.handle = handle;
  }

  /** A workflow without its events. */
  record Row(
      String id,
      State state,
      Optional<String> prompt,
      Optional<String> connection,
      Instant createdAt,
      Instant updatedAt,
      Instant deadline) {}

  /** Makes the row unless it is there, and holds it until the transaction ends. */
  void open(String id, Instant now, Instant deadline) {
    handle
        .createUpdate(
            """
            INSERT INTO workflow (id, state, created_at, updated_at, deadline_at)
            VALUES (:id, 'RUNNING', :now, :now, :deadline) ON CONFLICT DO NOTHING""")
        .bind("id", id)
        .bind("now", at(now))
        .bind("deadline", at(deadline))
        .execute();
    handle
        .createQuery("SELECT 1 FROM workflow WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .mapTo(Integer.class)
        .one();
  }

  void append(String id, Recorded recorded) {
    handle
        .createUpdate(
            """
            INSERT INTO workflow_event (workflow_id, sequence, event_id, type, at, payload)
            VALUES (:id, :sequence, :eventId, :type, :at, :payload)""")
        .bind("id", id)
        .bind("sequence", recorded.sequence())
        .bind("eventId", EventLine.idOf(recorded.event()))
        .bind("type", EventTypes.of(recorded.event()))
        .bind("at", at(recorded.at()))
        .bind("payload", EventCodec.toJson(recorded.event()))
        .execute();
  }

  void update(String id, State state, Instant now) {
    handle
        .createUpdate("UPDATE workflow SET state = :state, updated_at = :now WHERE id = :id")
        .bind("id", id)
        .bind("state", state.name())
        .bind("now", at(now))
        .execute();
  }

  void describe(String id, SpecRequested request) {
    handle
        .createUpdate(
            "UPDATE workflow SET prompt = :prompt, connection = :connection WHERE id = :id")
        .bind("id", id)
        .bind("prompt", request.prompt().orElse(null))
        .bind("connection", request.connection())
        .execute();
  }

  void moveDeadline(String id, Instant deadline) {
    handle
        .createUpdate("UPDATE workflow SET deadline_at = :deadline WHERE id = :id")
        .bind("id", id)
        .bind("deadline", at(deadline))
        .execute();
  }

  History history(String id) {
    return new History(
        events(id, 0).stream()
            .map(
                line ->
                    new Recorded(
                        line.sequence(),
                        line.time(),
                        EventCodec.fromJson(line.type(), line.payload())))
            .toList());
  }

  List<EventLine> events(String id, int after) {
    return handle
        .createQuery(
            """
            SELECT sequence, event_id, type, at, payload FROM workflow_event
            WHERE workflow_id = :id AND sequence > :after ORDER BY sequence""")
        .bind("id", id)
        .bind("after", after)
        .map(
            (rs, context) ->
                new EventLine(
                    rs.getInt("sequence"),
                    rs.getString("event_id"),
                    rs.getString("type"),
                    rs.getObject("at", OffsetDateTime.class).toInstant(),
                    rs.getString("payload")))
        .list();
  }

  Optional<Row> find(String id) {
    return rows(handle.createQuery("SELECT * FROM workflow WHERE id = :id").bind("id", id)).stream()
        .findFirst();
  }

  /** The newest first; after the workflow {@code before}, if that is given. */
  List<Row> newest(int limit, Optional<String> before, Optional<State> state) {
    return rows(
        handle
            .createQuery(
                """
                SELECT * FROM workflow
                WHERE (cast(:state AS text) IS NULL OR state = :state)
                  AND (cast(:before AS text) IS NULL OR (created_at, id) <
                       (SELECT created_at, id FROM workflow WHERE id = :before))
                ORDER BY created_at DESC, id DESC LIMIT :limit""")
            .bind("state", state.map(State::name).orElse(null))
            .bind("before", before.orElse(null))
            .bind("limit", limit));
  }

  /** Open workflows whose deadline has passed by the database's clock. */
  List<Row> overdue(int limit) {
    return rows(
        handle
            .createQuery(
                """
                SELECT * FROM workflow
                WHERE state IN ('RUNNING', 'AWAITING_CLARIFICATION', 'AWAITING_APPROVAL')
                  AND deadline_at < now() ORDER BY deadline_at LIMIT :limit""")
            .bind("limit", limit));
  }

  private static List<Row> rows(Query query) {
    return query
        .map(
            (rs, context) ->
                new Row(
                    rs.getString("id"),
                    State.valueOf(rs.getString("state")),
                    Optional.ofNullable(rs.getString("prompt")),
                    Optional.ofNullable(rs.getString("connection")),
                    rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                    rs.getObject("updated_at", OffsetDateTime.class).toInstant(),
                    rs.getObject("deadline_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
