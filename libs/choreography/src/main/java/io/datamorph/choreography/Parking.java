package io.datamorph.choreography;

import io.datamorph.choreography.ParkedEvents.Kind;
import io.datamorph.choreography.ParkedEvents.Parked;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.LogType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Keeps the books of inbox and parked events: who waits, how long, and who is given up. */
final class Parking {

  private static final Duration FIRST_EARLY_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** Longer than any workflow lives. */
  private static final Duration LONGEST_EARLY_AGE = Duration.ofHours(24);

  /** How often a failed reaction is tried again. */
  static final int MOST_RETRIES = 3;

  private final Duration firstFailureWait;

  Parking(Duration firstFailureWait) {
    this.firstFailureWait = firstFailureWait;
  }

  /** The event has its row in the inbox already; what became of it is told. */
  InboxTable.Fate park(
      DatabaseUnitOfWork work, Envelope envelope, IncomingRecord incoming, Kind kind, String why) {
    InboxTable.Fate fate = fate(kind);
    InboxTable.change(work.handle(), envelope.eventId(), fate, why);
    ParkedEvents.add(work.handle(), envelope, incoming, kind, why, wait(kind, 0));
    return fate;
  }

  private static InboxTable.Fate fate(Kind kind) {
    return switch (kind) {
      case EARLY -> InboxTable.Fate.PARKED;
      case FAILED -> InboxTable.Fate.RETRYING;
    };
  }

  private Duration wait(Kind kind, int tries) {
    return switch (kind) {
      case EARLY -> BackOff.ceiling(tries + 1, FIRST_EARLY_WAIT, LONGEST_WAIT);
      case FAILED -> BackOff.ceiling(tries + 1, firstFailureWait, LONGEST_WAIT);
    };
  }

  void stillEarly(DatabaseUnitOfWork work, Envelope envelope, Parked parked, String why) {
    if (parked.age().compareTo(LONGEST_EARLY_AGE) > 0) {
      giveUp(work, envelope, parked, "waited too long: " + why);
    } else {
      again(work, envelope, parked, Kind.EARLY, why);
    }
  }

  /** Whether this was the last try. */
  boolean failedAgain(
      DatabaseUnitOfWork work, Envelope envelope, Parked parked, Throwable failure) {
    if (parked.kind() == Kind.FAILED && parked.tries() + 1 >= MOST_RETRIES) {
      giveUp(work, envelope, parked, "reaction failed: " + Failures.oneLine(failure));
      return true;
    }
    again(work, envelope, parked, Kind.FAILED, Failures.oneLine(failure));
    return false;
  }

  private void again(
      DatabaseUnitOfWork work, Envelope envelope, Parked parked, Kind kind, String why) {
    int tries = parked.kind() == kind ? parked.tries() + 1 : 0;
    ParkedEvents.again(work.handle(), envelope.eventId(), kind, tries, why, wait(kind, tries));
    InboxTable.change(work.handle(), envelope.eventId(), fate(kind), why);
  }

  /** The event waits no more. */
  void end(DatabaseUnitOfWork work, UUID eventId, InboxTable.Fate fate, String why) {
    ParkedEvents.remove(work.handle(), eventId);
    InboxTable.change(work.handle(), eventId, fate, why);
  }

  private void giveUp(DatabaseUnitOfWork work, Envelope envelope, Parked parked, String reason) {
    work.deadLetter(parked.incoming(), reason);
    end(work, envelope.eventId(), InboxTable.Fate.DEAD, reason);
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
