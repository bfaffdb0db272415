package io.datamorph.gateway.outbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.PGConnection;

/**
 * The time for which a connection is lent. The timer is outside of the session, where no statement
 * can switch it off: it cancels the running statement from another connection and cuts this one.
 */
final class Loan {

  private enum State {
    RUNNING,
    ENDED,
    OVERDUE
  }

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gateway-deadlines").factory());

  private final Connection connection;
  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private Future<?> timer;

  private Loan(Connection connection) {
    this.connection = connection;
  }

  static Loan of(Connection connection, Duration time) {
    Loan loan = new Loan(connection);
    loan.timer =
        TIMER.schedule(
            () -> Thread.ofVirtual().name("gateway-cancel").start(loan::takeAway),
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    return loan;
  }

  boolean isOverdue() {
    return state.get() == State.OVERDUE;
  }

  /** Whether the connection came back in time. */
  boolean end() {
    timer.cancel(false);
    return state.compareAndSet(State.RUNNING, State.ENDED);
  }

  private void takeAway() {
    if (!state.compareAndSet(State.RUNNING, State.OVERDUE)) {
      return;
    }
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      // The database does not answer: cutting the connection is all there is.
    }
    abort(connection);
  }

  /** Closes a connection in whatever state it is. */
  static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      // It was closed.
    }
  }
}
