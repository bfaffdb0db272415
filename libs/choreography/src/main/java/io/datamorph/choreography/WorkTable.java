package io.datamorph.choreography;

import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.UndecodableEventException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of long work; every time in it is the database's. */
final class WorkTable {

  /**
   * A claimed item.
   *
   * @param tries including this one
   * @param remaining until the deadline; negative when it has passed
   */
  record Claim(
      long id,
      WorkItem item,
      long fence,
      int tries,
      Duration remaining,
      Optional<String> traceparent) {

    String describe() {
      return "%s of %s (%d-%d)"
          .formatted(item.kind(), item.workflowId(), item.iteration(), item.attempt());
    }
  }

  enum End {
    DONE,
    CANCELLED,
    EXHAUSTED
  }

  private WorkTable() {}

  /** Whether the item is new. */
  static boolean add(Handle handle, WorkItem item, Optional<String> traceparent) {
    return handle
            .createUpdate(
                """
                insert into work (workflow_id, kind, iteration, attempt, cause_type, cause, traceparent)
                values (:workflow, :kind, :iteration, :attempt, :type, :cause, :trace)
                on conflict (workflow_id, kind, iteration, attempt) do nothing
                """)
            .bind("workflow", item.workflowId())
            .bind("kind", item.kind())
            .bind("iteration", item.iteration())
            .bind("attempt", item.attempt())
            .bind("type", EventTypes.of(item.cause()))
            .bind("cause", EventCodec.toJson(item.cause()))
            .bind("trace", traceparent.orElse(null))
            .execute()
        > 0;
  }

  /**
   * The next item of these kinds, leased: queued and due, or left behind by a dead worker. The
   * workflow with the least running work comes first, then the longest waiting.
   */
  static Optional<Claim> claim(
      Handle handle, String kind, String owner, Duration lease, Duration deadline) {
    return handle
        .createQuery(
            """
            update work set state = 'RUNNING', fence = fence + 1, tries = tries + 1, owner = :owner,
              lease_until = now() + :lease * interval '1 millisecond',
              deadline = coalesce(deadline, now() + :deadline * interval '1 millisecond')
            where id = (
              select id from work candidate
              where kind = :kind and not cancel_requested and (
                (state = 'QUEUED' and available_at <= now())
                or (state = 'RUNNING' and lease_until < now()))
              order by (
                select count(*) from work busy
                where busy.workflow_id = candidate.workflow_id
                  and busy.state = 'RUNNING' and busy.lease_until >= now()), available_at, id
              limit 1
              for update skip locked)
            returning *, extract(epoch from deadline - now()) * 1000 as remaining
            """)
        .bind("owner", owner)
        .bind("lease", lease.toMillis())
        .bind("deadline", deadline.toMillis())
        .bind("kind", kind)
        .map((rows, context) -> claimed(rows))
        .findOne();
  }

  private static Claim claimed(ResultSet rows) throws SQLException {
    WorkItem item =
        new WorkItem(
            rows.getString("workflow_id"),
            rows.getString("kind"),
            rows.getInt("iteration"),
            rows.getInt("attempt"),
            cause(rows));
    return new Claim(
        rows.getLong("id"),
        item,
        rows.getLong("fence"),
        rows.getInt("tries"),
        Duration.ofMillis(rows.getBigDecimal("remaining").longValue()),
        Optional.ofNullable(rows.getString("traceparent")));
  }

  private static Event cause(ResultSet rows) throws SQLException {
    try {
      return EventCodec.fromJson(rows.getString("cause_type"), rows.getString("cause"));
    } catch (UndecodableEventException e) {
      throw new UnreadableWorkException(rows.getLong("id"), e);
    }
  }

  /** Whether the work is cancelled; empty when the lease is lost. */
  static Optional<Boolean> renew(Handle handle, Claim claim, Duration lease) {
    return handle
        .createQuery(
            """
            update work set lease_until = now() + :lease * interval '1 millisecond'
            where id = :id and fence = :fence and state = 'RUNNING'
            returning cancel_requested
            """)
        .bind("lease", lease.toMillis())
        .bind("id", claim.id())
        .bind("fence", claim.fence())
        .mapTo(Boolean.class)
        .findOne();
  }

  /** Whether the claim still holds; if so, nobody can claim the item before the commit. */
  static boolean holds(Handle handle, Claim claim) {
    return handle
        .createQuery(
            "select 1 from work where id = :id and fence = :fence and state = 'RUNNING' for update")
        .bind("id", claim.id())
        .bind("fence", claim.fence())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  static void end(Handle handle, Claim claim, End end, String error) {
    handle
        .createUpdate(
            """
            update work set state = :state, finished_at = now(), lease_until = null,
              last_error = nullif(:error, '')
            where id = :id and fence = :fence and state = 'RUNNING'
            """)
        .bind("state", end.name())
        .bind("error", StoredText.of(error))
        .bind("id", claim.id())
        .bind("fence", claim.fence())
        .execute();
  }

  /** Gives the item back to the queue; a cancelled one ends here. */
  static void giveBack(Handle handle, Claim claim, Duration wait, boolean triesCount, String why) {
    handle
        .createUpdate(
            """
            update work set
              state = case when cancel_requested then 'CANCELLED' else 'QUEUED' end,
              finished_at = case when cancel_requested then now() end,
              tries = tries - :uncounted, lease_until = null, last_error = nullif(:why, ''),
              available_at = clock_timestamp() + :wait * interval '1 millisecond'
            where id = :id and fence = :fence and state = 'RUNNING'
            """)
        .bind("uncounted", triesCount ? 0 : 1)
        .bind("why", StoredText.of(why))
        .bind("wait", wait.toMillis())
        .bind("id", claim.id())
        .bind("fence", claim.fence())
        .execute();
  }

  /** How long until one of these kinds is due, queued or left behind; empty when there is none. */
  static Optional<Duration> untilNext(Handle handle, Collection<String> kinds) {
    return handle
        .createQuery(
            """
            select extract(epoch from
              min(case when state = 'QUEUED' then available_at else lease_until end)
              - clock_timestamp()) * 1000
            from work where state in ('QUEUED', 'RUNNING') and kind = any(:kinds)
            """)
        .bindArray("kinds", String.class, List.copyOf(kinds))
        .mapTo(Double.class)
        .findOne()
        .map(millis -> Duration.ofMillis(Math.max(0, Math.round(millis))));
  }
}
