package io.datamorph.choreography;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of events that were received; its primary key makes an effect happen once. */
final class InboxTable {

  /** What became of an event; the words of the table's check constraint. */
  enum Fate {
    APPLIED,
    IGNORED,
    PARKED,
    RETRYING,
    DEAD
  }

  private InboxTable() {}

  /** Whether the event is new. */
  static boolean add(
      Handle handle, Envelope envelope, IncomingRecord incoming, Fate fate, String why) {
    String origin = "%s-%d@%d".formatted(incoming.topic(), incoming.partition(), incoming.offset());
    return handle
            .createUpdate(
                """
                insert into inbox (event_id, type, workflow_id, outcome, why, origin)
                values (cast(:id as uuid), :type, :workflow, :outcome, nullif(:why, ''), :origin)
                on conflict (event_id) do nothing
                """)
            .bind("id", envelope.eventId().toString())
            .bind("type", envelope.type())
            .bind("workflow", envelope.workflowId())
            .bind("outcome", fate.name())
            .bind("why", StoredText.of(why))
            .bind("origin", origin)
            .execute()
        > 0;
  }

  static void change(Handle handle, UUID eventId, Fate fate, String why) {
    handle
        .createUpdate(
            """
            update inbox set outcome = :outcome, why = nullif(:why, '')
            where event_id = cast(:id as uuid)
            """)
        .bind("id", eventId.toString())
        .bind("outcome", fate.name())
        .bind("why", StoredText.of(why))
        .execute();
  }
}
