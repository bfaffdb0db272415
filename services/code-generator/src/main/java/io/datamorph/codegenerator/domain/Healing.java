package io.datamorph.codegenerator.domain;

import io.datamorph.contracts.JobFailed;

/** Whether a job that failed gets another attempt in its round. */
public sealed interface Healing {

  /** Attempts of one round, the first included. */
  int MOST_ATTEMPTS = 2;

  /** Code for this attempt is wanted. */
  record Attempt(int number) implements Healing {}

  /** Somebody else's turn. */
  record LeftAlone(String why) implements Healing {}

  /** The decision about a failure. */
  static Healing of(JobFailed failed) {
    if (failed.exhausted()) {
      return new LeftAlone("the attempts of this round are used up");
    }
    return failed.attempt() < MOST_ATTEMPTS
        ? new Attempt(failed.attempt() + 1)
        : new LeftAlone("a round has %d attempts at most".formatted(MOST_ATTEMPTS));
  }
}
