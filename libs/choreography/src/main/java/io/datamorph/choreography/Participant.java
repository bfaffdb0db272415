package io.datamorph.choreography;

import java.time.InstantSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * One service's part in the saga: its inbox, outbox, work queue and agent log, in one schema of the
 * control database.
 */
public final class Participant implements AutoCloseable {

  private final Jdbi jdbi;

  private Participant(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Opens nothing yet; the tables come from the migrations in {@code db/choreography}. */
  public static Participant create(
      ParticipantConfig config, DataSource dataSource, InstantSource clock) {
    return new Participant(Jdbi.create(dataSource));
  }

  /** Starts the relay, the retry of parked events, and workers for the handlers registered. */
  public void start() {
    throw new UnsupportedOperationException();
  }

  /** Stops intake, drains for at most 5 s, releases the leases. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  public Inbox inbox() {
    throw new UnsupportedOperationException();
  }

  public WorkQueue work() {
    throw new UnsupportedOperationException();
  }

  /** For facts that are born outside the saga, at a REST endpoint: state and outbox in one. */
  public <T> T inTransaction(Function<UnitOfWork, T> body) {
    throw new UnsupportedOperationException();
  }

  public AgentLog log() {
    throw new UnsupportedOperationException();
  }

  /** For reading the service's own tables. */
  public Jdbi jdbi() {
    return jdbi;
  }
}
