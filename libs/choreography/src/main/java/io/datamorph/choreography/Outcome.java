package io.datamorph.choreography;

import java.util.Objects;

/** What became of an event. */
public sealed interface Outcome {

  /** The event had its effect. */
  record Applied() implements Outcome {}

  /** Too early: parked, and retried on the next transition of the workflow and by timer. */
  record NotYet(String why) implements Outcome {
    public NotYet {
      Objects.requireNonNull(why, "why");
    }
  }

  /** Recorded; whatever the reaction did is rolled back. */
  record Ignored(String why) implements Outcome {
    public Ignored {
      Objects.requireNonNull(why, "why");
    }
  }
}
