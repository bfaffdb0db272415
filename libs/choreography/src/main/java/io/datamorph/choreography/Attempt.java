package io.datamorph.choreography;

/** What calling a reaction came to; unless it applied the event, whatever it did is undone. */
sealed interface Attempt {

  record Ended(Outcome outcome) implements Attempt {}

  record Threw(Throwable failure) implements Attempt {}
}
