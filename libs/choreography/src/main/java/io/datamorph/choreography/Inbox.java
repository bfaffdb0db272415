package io.datamorph.choreography;

import io.datamorph.contracts.UndecodableEventException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where records come in: each event has its effect once. */
public final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** Must stay below the connector's age limit for records, 15 minutes. */
  static final Duration PATIENCE_WITH_DATABASE = Duration.ofMinutes(10);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final EnvelopeReader reader;
  private final Transactions transactions;
  private final ParkedRetry parked;
  private final Parking parking;
  private final SagaMeters meters;
  private final Duration patience;
  private volatile boolean closed;

  Inbox(
      EnvelopeReader reader,
      Transactions transactions,
      ParkedRetry parked,
      Parking parking,
      SagaMeters meters) {
    this(reader, transactions, parked, parking, meters, PATIENCE_WITH_DATABASE);
  }

  Inbox(
      EnvelopeReader reader,
      Transactions transactions,
      ParkedRetry parked,
      Parking parking,
      SagaMeters meters,
      Duration patience) {
    this.reader = reader;
    this.transactions = transactions;
    this.parked = parked;
    this.parking = parking;
    this.meters = meters;
    this.patience = patience;
  }

  /**
   * Says beforehand who reacts, so that events parked by an earlier process are retried before the
   * first record comes in.
   */
  public void reactWith(Reaction reaction) {
    parked.reactWith(reaction);
  }

  /**
   * Applies the record's event by the reaction, once. Never throws for a bad record: an undecodable
   * one goes to {@code <topic>.dlq}, a duplicate has no effect, and a throwing reaction is retried
   * three times off this thread and then dead-lettered. Waits while the database is away.
   *
   * @throws RuntimeException only when the database was away for ten minutes or the participant is
   *     closed; do not acknowledge then
   */
  public void receive(IncomingRecord incoming, Reaction reaction) {
    Objects.requireNonNull(reaction, "reaction");
    parked.remember(incoming.topic(), reaction);
    long start = System.nanoTime();
    for (int tries = 1; ; tries++) {
      if (closed) {
        throw new IllegalStateException("closed: the record will be delivered again");
      }
      try {
        receiveOnce(incoming, reaction);
        return;
      } catch (RuntimeException e) {
        boolean patient = System.nanoTime() - start < patience.toNanos();
        if (DatabaseTrouble.of(e) == DatabaseTrouble.NONE || !patient) {
          throw e;
        }
        if (tries == 1) {
          LOG.warn("Waiting for the database: {}", Failures.oneLine(e));
        }
        pause(tries, e);
      }
    }
  }

  private static void pause(int tries, RuntimeException cause) {
    try {
      Thread.sleep(BackOff.fullJitter(tries, Duration.ofMillis(100), LONGEST_PAUSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cause;
    }
  }

  private void receiveOnce(IncomingRecord incoming, Reaction reaction) {
    Envelope envelope;
    try {
      envelope = reader.read(incoming);
    } catch (UndecodableEventException e) {
      deadLetter(incoming, e.getMessage());
      return;
    } catch (RuntimeException e) {
      LOG.error("Reading a record failed in a way nobody foresaw", e);
      deadLetter(incoming, Failures.oneLine(e));
      return;
    }
    try {
      Optional<InboxTable.Fate> fate =
          transactions.run(
              envelope.traceparent(), work -> apply(envelope, incoming, reaction, work));
      meters.consumed(envelope.type(), fate);
    } catch (RuntimeException e) {
      if (DatabaseTrouble.of(e) == DatabaseTrouble.AWAY) {
        throw e;
      }
      notCommitted(envelope, incoming, e);
    }
  }

  /** What became of the event; empty when it had been received before. */
  private Optional<InboxTable.Fate> apply(
      Envelope envelope, IncomingRecord incoming, Reaction reaction, DatabaseUnitOfWork work) {
    work.lock(envelope.workflowId());
    if (!InboxTable.add(work.handle(), envelope, incoming, InboxTable.Fate.APPLIED, "")) {
      LOG.debug("{} again, without effect", envelope.type());
      return Optional.empty();
    }
    return Optional.of(
        switch (work.attempt(reaction, envelope)) {
          case Attempt.Ended ended -> record(envelope, incoming, ended.outcome(), work);
          case Attempt.Threw threw ->
              parking.park(
                  work,
                  envelope,
                  incoming,
                  ParkedEvents.Kind.FAILED,
                  warned(envelope, threw.failure()));
        });
  }

  private InboxTable.Fate record(
      Envelope envelope, IncomingRecord incoming, Outcome outcome, DatabaseUnitOfWork work) {
    return switch (outcome) {
      case Outcome.Applied applied -> {
        LOG.debug("{} applied", envelope.type());
        yield InboxTable.Fate.APPLIED;
      }
      case Outcome.Ignored ignored -> {
        InboxTable.change(
            work.handle(), envelope.eventId(), InboxTable.Fate.IGNORED, ignored.why());
        yield InboxTable.Fate.IGNORED;
      }
      case Outcome.NotYet early ->
          parking.park(work, envelope, incoming, ParkedEvents.Kind.EARLY, early.why());
    };
  }

  /** Only the commit told that it cannot be, or it lost against others time and again. */
  private void notCommitted(Envelope envelope, IncomingRecord incoming, RuntimeException failure) {
    String why = warned(envelope, failure);
    transactions.note(
        envelope.traceparent(),
        work -> {
          if (InboxTable.add(work.handle(), envelope, incoming, InboxTable.Fate.RETRYING, why)) {
            parking.park(work, envelope, incoming, ParkedEvents.Kind.FAILED, why);
          }
          return why;
        });
    meters.consumed(envelope.type(), Optional.of(InboxTable.Fate.RETRYING));
  }

  private static String warned(Envelope envelope, Throwable failure) {
    LOG.warn("Reaction to {} of {} failed", envelope.type(), envelope.workflowId(), failure);
    return Failures.oneLine(failure);
  }

  private void deadLetter(IncomingRecord incoming, String reason) {
    LOG.warn(
        "{}-{}@{} goes to the dead letters: {}",
        incoming.topic(),
        incoming.partition(),
        incoming.offset(),
        reason);
    transactions.note(
        Optional.empty(),
        work -> {
          work.deadLetter(incoming, reason);
          return reason;
        });
    meters.consumed(incoming.topic(), Optional.of(InboxTable.Fate.DEAD));
  }

  void close() {
    closed = true;
  }
}
