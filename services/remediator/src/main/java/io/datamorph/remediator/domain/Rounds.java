package io.datamorph.remediator.domain;

import java.util.Set;

/**
 * The rounds of remediation that a workflow has had, and what a failure means for the next one.
 *
 * @param started iterations from 1
 */
public record Rounds(Set<Integer> started, boolean ended) {

  /** Rounds of remediation a workflow gets. */
  public static final int MOST = 5;

  public Rounds {
    started = Set.copyOf(started);
  }

  /** What to do about a failure. */
  public sealed interface Turn {

    /** The next round begins. */
    record Begin(int iteration) implements Turn {}

    /** All rounds are used up. */
    record GiveUp() implements Turn {}

    /** It has no effect. */
    record Ignore(String why) implements Turn {}

    /** The round it speaks of is not known yet. */
    record Wait(String why) implements Turn {}
  }

  /** The turn after a round has failed; round 0 is the original code. */
  public Turn afterFailureOf(int iteration) {
    if (ended) {
      return new Turn.Ignore("the workflow has ended");
    }
    if (iteration < 0 || iteration > MOST) {
      return new Turn.Ignore("there is no round " + iteration);
    }
    if (iteration > 0 && !started.contains(iteration)) {
      return new Turn.Wait("round " + iteration + " has not begun");
    }
    if (started.contains(iteration + 1)) {
      return new Turn.Ignore("round " + (iteration + 1) + " has begun already");
    }
    return iteration == MOST ? new Turn.GiveUp() : new Turn.Begin(iteration + 1);
  }
}
