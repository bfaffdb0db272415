package io.datamorph.choreography;

import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Forgets what nobody can ask for any more. */
final class Housekeeping {

  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /** Long enough to answer what was said, should a topic be lost. */
  static final Duration KEEP_SENT = Duration.ofDays(7);

  /** Longer than topics keep records, or an old record would have its effect again. */
  static final Duration KEEP_RECEIVED = Duration.ofDays(14);

  static final Duration KEEP_WORK = Duration.ofDays(14);

  private final Jdbi jdbi;

  Housekeeping(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Duration tidy() {
    jdbi.useHandle(
        handle -> {
          delete(handle, "outbox where sent_at < %s", KEEP_SENT);
          delete(
              handle,
              "inbox where received_at < %s"
                  + " and not exists (select 1 from parked where parked.event_id = inbox.event_id)",
              KEEP_RECEIVED);
          delete(handle, "work where finished_at < %s", KEEP_WORK);
        });
    return INTERVAL;
  }

  private static void delete(Handle handle, String fromWhere, Duration keep) {
    String oldest = "now() - ? * interval '1 second'";
    handle.execute("delete from " + fromWhere.formatted(oldest), keep.toSeconds());
  }
}
