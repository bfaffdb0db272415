package io.datamorph.choreography;

import io.datamorph.contracts.Event;
import io.datamorph.contracts.LogType;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A transaction of one participant on one connection; not for use by several threads. */
final class DatabaseUnitOfWork implements UnitOfWork {

  /** The most an event may have on the wire. */
  static final int MOST_BYTES = 64 * 1024;

  private static final String REACTION = "reaction";

  private final Handle handle;
  private final Voice voice;
  private final String schema;
  private final Optional<String> traceparent;
  private final Set<String> locked = new HashSet<>();
  private final Set<String> cancelled = new HashSet<>();
  private boolean said;
  private boolean enqueued;
  private boolean undone;

  DatabaseUnitOfWork(Handle handle, Voice voice, String schema, Optional<String> traceparent) {
    this.handle = handle;
    this.voice = voice;
    this.schema = schema;
    this.traceparent = traceparent;
  }

  @Override
  public Handle handle() {
    return handle;
  }

  /**
   * One transaction a workflow at a time: so the outbox's numbers are in the order of commits, and
   * reactions need no locks of their own. A transaction that stalls must not hold the others up.
   */
  void lock(String workflowId) {
    if (locked.add(workflowId)) {
      handle
          .createQuery(
              """
              select set_config('lock_timeout', '10s', true),
                set_config('statement_timeout', '30s', true),
                set_config('idle_in_transaction_session_timeout', '60s', true),
                pg_advisory_xact_lock(hashtextextended(:workflow, 0))
              """)
          .bind("workflow", schema + "/" + workflowId)
          .mapTo(String.class)
          .one();
    }
  }

  @Override
  public void say(Event event) {
    lock(event.workflowId());
    Voice.Spoken spoken = voice.speak(event, traceparent);
    if (spoken.value().length() > MOST_BYTES) {
      throw new PayloadTooLargeException(spoken.type(), spoken.value().length(), MOST_BYTES);
    }
    said |= add(spoken, event.workflowId());
  }

  private boolean add(Voice.Spoken spoken, String workflowId) {
    return Outbox.add(
        handle,
        spoken.eventId(),
        workflowId,
        spoken.type(),
        Optional.of(workflowId),
        Optional.of(spoken.value()),
        spoken.headers());
  }

  @Override
  public void log(
      String workflowId, LogType type, String title, String description, Map<String, ?> metadata) {
    say(voice.logEntry(workflowId, type, title, description, metadata));
  }

  @Override
  public void enqueue(WorkItem item) {
    enqueued |= WorkTable.add(handle, item, traceparent);
  }

  @Override
  public void cancelWork(String workflowId) {
    UnwantedWork.cancel(handle, workflowId);
    cancelled.add(workflowId);
  }

  /** Puts a record nobody can use where people will look for it. */
  void deadLetter(IncomingRecord incoming, String reason) {
    DeadLetter letter = DeadLetter.of(incoming, reason, voice.service());
    lock(letter.workflowId());
    UUID id = EventIds.of("dead letter", incoming.topic(), incoming.partition(), incoming.offset());
    said |=
        Outbox.add(
            handle,
            id,
            letter.workflowId(),
            letter.topic(),
            incoming.key(),
            incoming.value(),
            letter.headers());
  }

  /** Calls the reaction; what it did stays only if it applied the event. */
  Attempt attempt(Reaction reaction, Envelope envelope) {
    handle.savepoint(REACTION);
    DatabaseUnitOfWork inner =
        new DatabaseUnitOfWork(handle, voice, schema, envelope.traceparent());
    inner.locked.addAll(locked);
    Attempt attempt = tried(reaction, envelope, inner);
    if (attempt instanceof Attempt.Ended ended && ended.outcome() instanceof Outcome.Applied) {
      said |= inner.said;
      enqueued |= inner.enqueued;
      locked.addAll(inner.locked);
      cancelled.addAll(inner.cancelled);
    } else {
      handle.rollbackToSavepoint(REACTION);
      undone = true;
    }
    return attempt;
  }

  private static Attempt tried(Reaction reaction, Envelope envelope, UnitOfWork work) {
    try {
      return new Attempt.Ended(reaction.on(envelope.event(), work));
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      if (DatabaseTrouble.of(e) != DatabaseTrouble.NONE) {
        throw e;
      }
      return new Attempt.Threw(e);
    }
  }

  /** The last statements before the commit: whoever waited for a transition is due now. */
  Changes close(boolean transition) {
    boolean unparked = transition && !undone && ParkedEvents.makeDue(handle, locked) > 0;
    return new Changes(said, enqueued, unparked, cancelled);
  }
}
