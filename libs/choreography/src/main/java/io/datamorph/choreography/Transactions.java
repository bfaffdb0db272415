package io.datamorph.choreography;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Runs units of work, each in one transaction, and tells of their commits. */
final class Transactions {

  private static final int MOST_RUNS = 5;

  private final Jdbi jdbi;
  private final Voice voice;
  private final String schema;
  private final Changes.Listener listener;

  Transactions(Jdbi jdbi, Voice voice, String schema, Changes.Listener listener) {
    this.jdbi = jdbi;
    this.voice = voice;
    this.schema = schema;
    this.listener = listener;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Changes state, and so makes the parked events of the workflows it touches due. Runs the body
   * again when the transaction lost against another one.
   */
  <T> T run(Optional<String> traceparent, Function<DatabaseUnitOfWork, T> body) {
    return again(traceparent, body, true);
  }

  /** Keeps a record of something that changed no state. */
  <T> T note(Optional<String> traceparent, Function<DatabaseUnitOfWork, T> body) {
    return again(traceparent, body, false);
  }

  private <T> T again(
      Optional<String> traceparent, Function<DatabaseUnitOfWork, T> body, boolean transition) {
    for (int run = 1; ; run++) {
      try {
        return once(traceparent, body, transition);
      } catch (RuntimeException e) {
        if (run == MOST_RUNS || DatabaseTrouble.of(e) != DatabaseTrouble.CONFLICT) {
          throw e;
        }
        pause(run);
      }
    }
  }

  /** What a transaction came to, for after the commit. */
  private record Result<T>(T value, Changes changes) {}

  private <T> T once(
      Optional<String> traceparent, Function<DatabaseUnitOfWork, T> body, boolean transition) {
    Result<T> result =
        jdbi.inTransaction(
            handle -> {
              DatabaseUnitOfWork work = new DatabaseUnitOfWork(handle, voice, schema, traceparent);
              T value = body.apply(work);
              return new Result<>(value, work.close(transition));
            });
    listener.committed(result.changes());
    return result.value();
  }

  private static void pause(int run) {
    try {
      Thread.sleep(BackOff.fullJitter(run, Duration.ofMillis(20), Duration.ofMillis(500)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
