package io.datamorph.choreography;

import io.datamorph.contracts.UndecodableEventException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries parked events again: early ones until they fit, failed ones three times. */
final class ParkedRetry {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedRetry.class);
  private static final Duration SCAN = Duration.ofSeconds(1);
  private static final String ANY_TOPIC = "";

  private final EnvelopeReader reader;
  private final Transactions transactions;
  private final Parking parking;
  private final ConcurrentMap<String, Reaction> reactions = new ConcurrentHashMap<>();

  ParkedRetry(EnvelopeReader reader, Transactions transactions, Parking parking) {
    this.reader = reader;
    this.transactions = transactions;
    this.parking = parking;
  }

  void remember(String topic, Reaction reaction) {
    reactions.put(topic, reaction);
  }

  void reactWith(Reaction reaction) {
    reactions.put(ANY_TOPIC, reaction);
  }

  /** One round over what is due. */
  Duration retryDue() {
    List<ParkedEvents.Due> due =
        transactions.jdbi().withHandle(handle -> ParkedEvents.due(handle, topics()));
    due.forEach(this::retry);
    Duration next = transactions.jdbi().withHandle(ParkedEvents::untilNext).orElse(SCAN);
    return next.compareTo(SCAN) < 0 && !next.isZero() ? next : SCAN;
  }

  /** Those somebody reacts to; an event that waits for its reaction must not hold up the others. */
  private Set<String> topics() {
    return reactions.containsKey(ANY_TOPIC) ? Set.of() : Set.copyOf(reactions.keySet());
  }

  private void retry(ParkedEvents.Due due) {
    try {
      transactions.run(Optional.empty(), work -> retry(due, work));
    } catch (RuntimeException e) {
      if (DatabaseTrouble.of(e) == DatabaseTrouble.AWAY) {
        throw e;
      }
      LOG.warn("A retry was not committed", e);
      transactions.note(Optional.empty(), work -> notCommitted(due, work, e));
    }
  }

  /**
   * The lock is held from the decision that an event is still too early to the commit that says so:
   * no transition can slip in between and be missed.
   */
  private boolean retry(ParkedEvents.Due due, DatabaseUnitOfWork work) {
    work.lock(due.workflowId());
    Optional<ParkedEvents.Parked> found = ParkedEvents.take(work.handle(), due);
    Optional<Reaction> reaction = found.flatMap(parked -> reactionTo(parked.incoming()));
    if (found.isEmpty() || reaction.isEmpty()) {
      return false;
    }
    ParkedEvents.Parked parked = found.get();
    Envelope envelope;
    try {
      envelope = reader.read(parked.incoming());
    } catch (UndecodableEventException e) {
      // What could be read when it was parked cannot any more: the program has changed since.
      work.deadLetter(parked.incoming(), e.getMessage());
      parking.end(work, UUID.fromString(due.eventId()), InboxTable.Fate.DEAD, e.getMessage());
      return true;
    }
    switch (work.attempt(reaction.get(), envelope)) {
      case Attempt.Ended ended -> settle(work, envelope, parked, ended.outcome());
      case Attempt.Threw threw -> failed(work, envelope, parked, reaction.get(), threw.failure());
    }
    return true;
  }

  private Optional<Reaction> reactionTo(IncomingRecord incoming) {
    Reaction ofTopic = reactions.get(incoming.topic());
    return Optional.ofNullable(ofTopic == null ? reactions.get(ANY_TOPIC) : ofTopic);
  }

  private void settle(
      DatabaseUnitOfWork work, Envelope envelope, ParkedEvents.Parked parked, Outcome outcome) {
    switch (outcome) {
      case Outcome.Applied applied ->
          parking.end(work, envelope.eventId(), InboxTable.Fate.APPLIED, "");
      case Outcome.Ignored ignored ->
          parking.end(work, envelope.eventId(), InboxTable.Fate.IGNORED, ignored.why());
      case Outcome.NotYet early -> parking.stillEarly(work, envelope, parked, early.why());
    }
  }

  private void failed(
      DatabaseUnitOfWork work,
      Envelope envelope,
      ParkedEvents.Parked parked,
      Reaction reaction,
      Throwable failure) {
    if (parking.failedAgain(work, envelope, parked, failure)) {
      LOG.error("Gave up reacting to {} of {}", envelope.type(), envelope.workflowId(), failure);
      reaction.givenUp(envelope.event(), failure, work);
    }
  }

  /** Only the commit told that it cannot be, or it lost against others time and again. */
  private boolean notCommitted(
      ParkedEvents.Due due, DatabaseUnitOfWork work, RuntimeException failure) {
    Optional<ParkedEvents.Parked> parked = ParkedEvents.take(work.handle(), due);
    parked.ifPresent(
        found ->
            reactionTo(found.incoming())
                .ifPresent(
                    reaction ->
                        failed(work, reader.read(found.incoming()), found, reaction, failure)));
    return parked.isPresent();
  }
}
