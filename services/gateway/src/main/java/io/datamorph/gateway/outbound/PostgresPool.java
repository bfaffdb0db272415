package io.datamorph.gateway.outbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/**
 * A few connections to one database, each lent for a limited time. What a session left behind is
 * discarded before the next one has it; a connection of which that is not certain is closed.
 */
final class PostgresPool implements AutoCloseable {

  /** What is done with a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private static final int MOST = 8;
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final Duration UNTESTED = Duration.ofSeconds(1);
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);
  private static final int TEST_SECONDS = 2;

  private record Idle(Connection connection, long since) {
    boolean longerThan(Duration time) {
      return System.nanoTime() - since > time.toNanos();
    }
  }

  private final String name;
  private final String url;
  private final Properties properties;
  private final Semaphore free = new Semaphore(MOST, true);
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

  PostgresPool(String name, String url, Properties properties) {
    this.name = name;
    this.url = url;
    this.properties = properties;
  }

  /** Lends a connection in autocommit mode; after the deadline it is taken away. */
  <T> T lend(Duration deadline, Work<T> work) throws SQLException {
    acquire();
    try {
      return lent(open(), deadline, work);
    } finally {
      free.release();
    }
  }

  private <T> T lent(Connection connection, Duration deadline, Work<T> work) throws SQLException {
    Loan loan = Loan.of(connection, deadline);
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw loan.isOverdue()
          ? new SQLException("not done within " + deadline, SqlErrors.CANCELLED, e)
          : e;
    } finally {
      if (loan.end() && isCleaned(connection)) {
        idle.push(new Idle(connection, System.nanoTime()));
      } else {
        Loan.abort(connection);
      }
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RefusedException(
            Code.CONNECTION_BUSY,
            "all %d database connections of %s are in use: try again".formatted(MOST, name));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Code.CONNECTION_BUSY, "interrupted", e);
    }
  }

  private Connection open() throws SQLException {
    for (Idle next = idle.poll(); next != null; next = idle.poll()) {
      boolean sound = !next.longerThan(UNTESTED) || next.connection().isValid(TEST_SECONDS);
      if (sound) {
        closeOldest();
        return next.connection();
      }
      Loan.abort(next.connection());
    }
    Connection connection = new Driver().connect(url, properties);
    if (connection == null) {
      throw new SQLException("not a URL of PostgreSQL", "08001");
    }
    return connection;
  }

  /** The last used one is lent first, so what is not needed grows old at the end. */
  private void closeOldest() {
    Idle oldest = idle.peekLast();
    if (oldest != null && oldest.longerThan(LONGEST_IDLE) && idle.remove(oldest)) {
      Loan.abort(oldest.connection());
    }
  }

  private static boolean isCleaned(Connection connection) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.setReadOnly(false);
      try (Statement discard = connection.createStatement()) {
        discard.execute("DISCARD ALL");
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    for (Idle next = idle.poll(); next != null; next = idle.poll()) {
      Loan.abort(next.connection());
    }
  }
}
