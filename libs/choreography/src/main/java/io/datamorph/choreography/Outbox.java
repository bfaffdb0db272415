package io.datamorph.choreography;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of what is to be sent. */
final class Outbox {

  private static final int WORKFLOWS_AT_ONCE = 100;
  private static final int ROWS_AT_ONCE = 500;

  /** A row of the table. */
  record Row(
      long seq,
      String workflowId,
      String topic,
      Optional<String> key,
      Optional<Payload> value,
      Map<String, String> headers,
      int tries) {}

  private Outbox() {}

  /** Whether the row is new; a second one of the same event id is ignored. */
  static boolean add(
      Handle handle,
      UUID eventId,
      String workflowId,
      String topic,
      Optional<String> key,
      Optional<Payload> value,
      Map<String, String> headers) {
    return handle
            .createUpdate(
                """
                insert into outbox (event_id, workflow_id, topic, record_key, value, headers)
                values (cast(:id as uuid), :workflow, :topic, :key, :value, cast(:headers as jsonb))
                on conflict (event_id) do nothing
                """)
            .bind("id", eventId.toString())
            .bind("workflow", workflowId)
            .bind("topic", topic)
            .bind("key", key.map(StoredText::of).orElse(null))
            .bind("value", value.map(Payload::bytes).orElse(null))
            .bind("headers", HeaderText.write(headers))
            .execute()
        > 0;
  }

  /**
   * Locks the workflows that have something due and returns their rows in order. Holding a
   * workflow's first unsent row is holding the workflow: another relay passes it over.
   */
  static List<Row> claim(Handle handle) {
    return handle
        .createQuery(
            """
            with heads as (
              select head.workflow_id from outbox head
              where head.sent_at is null and head.next_try_at <= now()
                and not exists (
                  select 1 from outbox earlier
                  where earlier.workflow_id = head.workflow_id
                    and earlier.sent_at is null and earlier.seq < head.seq)
              order by head.seq limit :workflows
              for update skip locked)
            select seq, workflow_id, topic, record_key, value, headers, tries from outbox
            where sent_at is null and workflow_id in (select workflow_id from heads)
            order by seq limit :rows
            """)
        .bind("workflows", WORKFLOWS_AT_ONCE)
        .bind("rows", ROWS_AT_ONCE)
        .map((rows, context) -> row(rows.getLong(1), rows))
        .list();
  }

  private static Row row(long seq, java.sql.ResultSet rows) throws java.sql.SQLException {
    return new Row(
        seq,
        rows.getString("workflow_id"),
        rows.getString("topic"),
        Optional.ofNullable(rows.getString("record_key")),
        Optional.ofNullable(rows.getBytes("value")).map(Payload::of),
        HeaderText.read(rows.getString("headers")),
        rows.getInt("tries"));
  }

  static void markSent(Handle handle, List<Long> seqs) {
    handle
        .createUpdate("update outbox set sent_at = now(), last_error = null where seq = any(:seqs)")
        .bindArray("seqs", Long.class, seqs)
        .execute();
  }

  static void markFailed(Handle handle, long seq, String error, Duration wait) {
    handle
        .createUpdate(
            """
            update outbox set tries = tries + 1, last_error = :error,
              next_try_at = clock_timestamp() + :wait * interval '1 millisecond'
            where seq = :seq
            """)
        .bind("seq", seq)
        .bind("error", StoredText.of(error))
        .bind("wait", wait.toMillis())
        .execute();
  }

  /** Cuts a value that no broker takes, and says so in a header. */
  static void shorten(Handle handle, long seq, int bytes) {
    handle
        .createUpdate(
            """
            update outbox set value = substring(value from 1 for :bytes),
              headers = headers || jsonb_build_object('dead-letter-bytes', length(value)::text)
            where seq = :seq
            """)
        .bind("bytes", bytes)
        .bind("seq", seq)
        .execute();
  }

  /** How many rows wait to be sent. */
  static long unsent(Handle handle) {
    return handle
        .createQuery("select count(*) from outbox where sent_at is null")
        .mapTo(Long.class)
        .one();
  }
}
