package io.datamorph.choreography;

/** Rolls a transaction back because its reaction did not apply the event. */
final class NotApplied extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  private NotApplied(Outcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }

  static void unlessApplied(Outcome outcome) {
    if (!(outcome instanceof Outcome.Applied)) {
      throw new NotApplied(outcome);
    }
  }
}
