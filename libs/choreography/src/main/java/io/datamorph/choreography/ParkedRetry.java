package io.datamorph.choreography;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.UndecodableEventException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  private static final Duration LONGEST_EARLY_WAIT = Duration.ofSeconds(60);

  /** Longer than any workflow lives. */
  private static final Duration LONGEST_EARLY_AGE = Duration.ofHours(24);

  private static final String ANY_TOPIC = "";

  private final EnvelopeReader reader;
  private final Transactions transactions;
  private final Duration firstFailureWait;
  private final ConcurrentMap<String, Reaction> reactions = new ConcurrentHashMap<>();

  ParkedRetry(EnvelopeReader reader, Transactions transactions, Duration firstFailureWait) {
    this.reader = reader;
    this.transactions = transactions;
    this.firstFailureWait = firstFailureWait;
  }

  /** How often a failed reaction is tried again. */
  static final int MOST_RETRIES = 3;

  void remember(String topic, Reaction reaction) {
    reactions.put(topic, reaction);
  }

  void reactWith(Reaction reaction) {
    reactions.put(ANY_TOPIC, reaction);
  }

  boolean park(
      DatabaseUnitOfWork work,
      Envelope envelope,
      IncomingRecord incoming,
      ParkedEvents.Kind kind,
      String why) {
    boolean isNew = InboxTable.add(work.handle(), envelope, incoming, fate(kind), why);
    if (isNew) {
      ParkedEvents.add(work.handle(), envelope, incoming, kind, why, wait(kind, 0));
    }
    return isNew;
  }

  private static InboxTable.Fate fate(ParkedEvents.Kind kind) {
    return switch (kind) {
      case EARLY -> InboxTable.Fate.PARKED;
      case FAILED -> InboxTable.Fate.RETRYING;
    };
  }

  private Duration wait(ParkedEvents.Kind kind, int tries) {
    return switch (kind) {
      case EARLY -> BackOff.ceiling(tries + 1, Duration.ofSeconds(1), LONGEST_EARLY_WAIT);
      case FAILED -> BackOff.ceiling(tries + 1, firstFailureWait, LONGEST_EARLY_WAIT);
    };
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
      transactions.run(Optional.empty(), work -> apply(due, work));
    } catch (Retried e) {
      transactions.note(Optional.empty(), work -> settle(due, work, e));
    } catch (UndecodableEventException e) {
      transactions.note(Optional.empty(), work -> discard(due, work, e.getMessage()));
    } catch (RuntimeException e) {
      if (DatabaseTrouble.of(e) != DatabaseTrouble.NONE) {
        throw e;
      }
      LOG.error("Retrying a parked event failed in a way nobody foresaw", e);
    }
  }

  /** Carries what a retry came to out of the transaction it rolls back. */
  private static final class Retried extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ParkedEvents.Parked parked;
    private final transient Optional<Outcome> outcome;

    Retried(ParkedEvents.Parked parked, Optional<Outcome> outcome, Throwable failure) {
      super(failure);
      this.parked = parked;
      this.outcome = outcome;
    }
  }

  private boolean apply(ParkedEvents.Due due, DatabaseUnitOfWork work) {
    work.lock(due.workflowId());
    Optional<ParkedEvents.Parked> parked = ParkedEvents.take(work.handle(), due);
    if (parked.isEmpty()) {
      return false;
    }
    Reaction reaction = reactionTo(parked.get().incoming());
    if (reaction == null) {
      return false;
    }
    Envelope envelope = reader.read(parked.get().incoming());
    try {
      NotApplied.unlessApplied(reaction.on(envelope.event(), work));
    } catch (NotApplied e) {
      throw new Retried(parked.get(), Optional.of(e.outcome()), e);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      if (DatabaseTrouble.of(e) == DatabaseTrouble.AWAY) {
        throw e;
      }
      throw new Retried(parked.get(), Optional.empty(), e);
    }
    ParkedEvents.remove(work.handle(), envelope.eventId());
    InboxTable.change(work.handle(), envelope.eventId(), InboxTable.Fate.APPLIED, "");
    return true;
  }

  private Reaction reactionTo(IncomingRecord incoming) {
    return reactions.getOrDefault(incoming.topic(), reactions.get(ANY_TOPIC));
  }

  /** What could be read when it was parked cannot any more: the program has changed since. */
  private boolean discard(ParkedEvents.Due due, DatabaseUnitOfWork work, String reason) {
    work.lock(due.workflowId());
    Optional<ParkedEvents.Parked> parked = ParkedEvents.take(work.handle(), due);
    parked.ifPresent(
        found -> {
          UUID eventId = UUID.fromString(due.eventId());
          work.deadLetter(found.incoming(), reason);
          ParkedEvents.remove(work.handle(), eventId);
          InboxTable.change(work.handle(), eventId, InboxTable.Fate.DEAD, reason);
        });
    return parked.isPresent();
  }

  private boolean settle(ParkedEvents.Due due, DatabaseUnitOfWork work, Retried retried) {
    work.lock(due.workflowId());
    Optional<ParkedEvents.Parked> parked = ParkedEvents.take(work.handle(), due);
    if (parked.isEmpty() || !parked.get().dueSince().equals(retried.parked.dueSince())) {
      // Another thread has settled it, or a transition meanwhile gave it a new chance at once.
      return false;
    }
    Envelope envelope = reader.read(parked.get().incoming());
    switch (retried.outcome.orElse(null)) {
      case null -> failedAgain(work, envelope, parked.get(), retried.getCause());
      case Outcome.NotYet early -> stillEarly(work, envelope, parked.get(), early.why());
      case Outcome.Ignored ignored -> {
        ParkedEvents.remove(work.handle(), envelope.eventId());
        InboxTable.change(
            work.handle(), envelope.eventId(), InboxTable.Fate.IGNORED, ignored.why());
      }
      case Outcome.Applied applied -> throw new IllegalStateException(applied.toString());
    }
    return true;
  }

  private void stillEarly(
      DatabaseUnitOfWork work, Envelope envelope, ParkedEvents.Parked parked, String why) {
    if (parked.age().compareTo(LONGEST_EARLY_AGE) > 0) {
      giveUp(work, envelope, parked, "waited too long: " + why);
      return;
    }
    again(work, envelope, parked, ParkedEvents.Kind.EARLY, why);
  }

  private void failedAgain(
      DatabaseUnitOfWork work, Envelope envelope, ParkedEvents.Parked parked, Throwable failure) {
    boolean failedBefore = parked.kind() == ParkedEvents.Kind.FAILED;
    if (failedBefore && parked.tries() + 1 >= MOST_RETRIES) {
      LOG.error("Gave up reacting to {} of {}", envelope.type(), envelope.workflowId(), failure);
      giveUp(work, envelope, parked, "reaction failed: " + Failures.oneLine(failure));
      Reaction reaction = reactionTo(parked.incoming());
      reaction.givenUp(envelope.event(), failure, work);
      return;
    }
    again(work, envelope, parked, ParkedEvents.Kind.FAILED, Failures.oneLine(failure));
  }

  private void again(
      DatabaseUnitOfWork work,
      Envelope envelope,
      ParkedEvents.Parked parked,
      ParkedEvents.Kind kind,
      String why) {
    int tries = parked.kind() == kind ? parked.tries() + 1 : 0;
    ParkedEvents.again(work.handle(), envelope.eventId(), kind, tries, why, wait(kind, tries));
    InboxTable.change(work.handle(), envelope.eventId(), fate(kind), why);
  }

  private static void giveUp(
      DatabaseUnitOfWork work, Envelope envelope, ParkedEvents.Parked parked, String reason) {
    work.deadLetter(parked.incoming(), reason);
    ParkedEvents.remove(work.handle(), envelope.eventId());
    InboxTable.change(work.handle(), envelope.eventId(), InboxTable.Fate.DEAD, reason);
    // The log of the log would go round in circles.
    if (!envelope.type().equals(AgentLogged.TYPE)) {
      work.log(
          envelope.workflowId(),
          LogType.ERROR,
          "Could not react to " + envelope.type(),
          reason,
          Map.of("topic", parked.incoming().topic(), "offset", parked.incoming().offset()));
    }
  }
}
