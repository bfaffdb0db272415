package io.datamorph.choreography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of events that wait: for a transition of their workflow, or to be tried again. */
final class ParkedEvents {

  private static final int AT_ONCE = 50;

  enum Kind {
    EARLY,
    FAILED
  }

  /** Which event is due, and whose workflow must be locked before it is touched. */
  record Due(String eventId, String workflowId) {}

  /**
   * @param tries failed ones since it is of this kind
   * @param age since it was first parked
   */
  record Parked(Kind kind, int tries, Duration age, IncomingRecord incoming) {}

  private ParkedEvents() {}

  static void add(
      Handle handle,
      Envelope envelope,
      IncomingRecord incoming,
      Kind kind,
      String why,
      Duration wait) {
    handle
        .createUpdate(
            """
            insert into parked (event_id, workflow_id, kind, why, topic, partition, position,
              record_key, value, headers, recorded_at, next_try_at)
            values (cast(:id as uuid), :workflow, :kind, :why, :topic, :partition, :position,
              :key, :value, cast(:headers as jsonb), :recorded,
              now() + :wait * interval '1 millisecond')
            """)
        .bind("id", envelope.eventId().toString())
        .bind("workflow", envelope.workflowId())
        .bind("kind", kind.name())
        .bind("why", StoredText.of(why))
        .bind("topic", incoming.topic())
        .bind("partition", incoming.partition())
        .bind("position", incoming.offset())
        .bind("key", incoming.key().map(StoredText::of).orElse(null))
        .bind("value", incoming.value().map(Payload::bytes).orElse(null))
        .bind("headers", HeaderText.write(incoming.headers()))
        .bind("recorded", incoming.timestamp().atOffset(ZoneOffset.UTC))
        .bind("wait", wait.toMillis())
        .execute();
  }

  /** Makes the early events of these workflows due at once; how many there are. */
  static int makeDue(Handle handle, Collection<String> workflows) {
    if (workflows.isEmpty()) {
      return 0;
    }
    return handle
        .createUpdate(
            """
            update parked set next_try_at = now()
            where kind = 'EARLY' and workflow_id = any(:workflows)
            """)
        .bindArray("workflows", String.class, List.copyOf(workflows))
        .execute();
  }

  /** What is due of these topics; of every topic when there are none. */
  static List<Due> due(Handle handle, Collection<String> topics) {
    return handle
        .createQuery(
            """
            select event_id, workflow_id from parked
            where next_try_at <= now() and (cardinality(:topics) = 0 or topic = any(:topics))
            order by next_try_at, parked_at limit :most
            """)
        .bindArray("topics", String.class, List.copyOf(topics))
        .bind("most", AT_ONCE)
        .map((rows, context) -> new Due(rows.getString(1), rows.getString(2)))
        .list();
  }

  /** The event, locked; empty when another thread has it or it is due no more. */
  static Optional<Parked> take(Handle handle, Due due) {
    return handle
        .createQuery(
            """
            select *, extract(epoch from now() - parked_at) as age from parked
            where event_id = cast(:id as uuid) and next_try_at <= now()
            for update skip locked
            """)
        .bind("id", due.eventId())
        .map((rows, context) -> parked(rows))
        .findOne();
  }

  private static Parked parked(ResultSet rows) throws SQLException {
    IncomingRecord incoming =
        new IncomingRecord(
            rows.getString("topic"),
            rows.getInt("partition"),
            rows.getLong("position"),
            Optional.ofNullable(rows.getString("record_key")),
            Optional.ofNullable(rows.getBytes("value")).map(Payload::of),
            HeaderText.read(rows.getString("headers")),
            rows.getObject("recorded_at", OffsetDateTime.class).toInstant());
    return new Parked(
        Kind.valueOf(rows.getString("kind")),
        rows.getInt("tries"),
        Duration.ofSeconds(rows.getLong("age")),
        incoming);
  }

  static void again(Handle handle, UUID eventId, Kind kind, int tries, String why, Duration wait) {
    handle
        .createUpdate(
            """
            update parked set kind = :kind, tries = :tries, why = :why,
              next_try_at = clock_timestamp() + :wait * interval '1 millisecond'
            where event_id = cast(:id as uuid)
            """)
        .bind("id", eventId.toString())
        .bind("kind", kind.name())
        .bind("tries", tries)
        .bind("why", StoredText.of(why))
        .bind("wait", wait.toMillis())
        .execute();
  }

  static void remove(Handle handle, UUID eventId) {
    handle.execute("delete from parked where event_id = ?::uuid", eventId.toString());
  }

  static Optional<Duration> untilNext(Handle handle) {
    return handle
        .createQuery("select extract(epoch from min(next_try_at) - now()) * 1000 from parked")
        .mapTo(Double.class)
        .findOne()
        .map(millis -> Duration.ofMillis(Math.max(0, Math.round(millis))));
  }
}
