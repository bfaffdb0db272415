package io.datamorph.choreography;

import io.datamorph.contracts.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jdbi.v3.core.Jdbi;

/**
 * One service's part in the saga: its inbox, outbox, work queue and agent log, in one schema of the
 * control database.
 */
public final class Participant implements AutoCloseable {

  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Inbox inbox;
  private final WorkQueue work;
  private final Relay relay;
  private final Loop relayLoop;
  private final Loop parkedLoop;
  private final Loop housekeeping;
  private final Loop backlog;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Participant(
      ParticipantConfig config,
      DataSource dataSource,
      InstantSource clock,
      MeterRegistry registry,
      Supplier<Producer<byte[], byte[]>> producers,
      Tuning tuning) {
    jdbi = Jdbi.create(() -> connection(dataSource, tuning.databaseSilence()));
    Voice voice = new Voice(config.service(), config.wireFormat(), clock);
    transactions = new Transactions(jdbi, voice, config.schema(), this::committed);
    EnvelopeReader reader = new EnvelopeReader(new EventCodec(config.wireFormat()));
    Parking parking = new Parking(tuning.firstRetry());
    ParkedRetry parked = new ParkedRetry(reader, transactions, parking);
    SagaMeters meters = new SagaMeters(registry, config.service());
    inbox = new Inbox(reader, transactions, parked, parking, meters);
    work = new WorkQueue(config, transactions);
    relay = new Relay(jdbi, producers, meters);
    relayLoop = new Loop(config.service() + "-relay", relay::sendDue);
    parkedLoop = new Loop(config.service() + "-parked", parked::retryDue);
    housekeeping = new Loop(config.service() + "-housekeeping", new Housekeeping(jdbi)::tidy);
    backlog =
        new Loop(
            config.service() + "-backlog", new Backlog(jdbi, registry, config.service())::count);
  }

  /**
   * Opens nothing yet; the tables come from the migrations in {@code db/choreography}.
   *
   * @param registry where what comes in, goes out and waits is counted
   */
  public static Participant create(
      ParticipantConfig config,
      DataSource dataSource,
      InstantSource clock,
      MeterRegistry registry) {
    return create(
        config,
        dataSource,
        clock,
        registry,
        () -> new KafkaProducer<>(ProducerSettings.of(config.service(), config.bootstrapServers())),
        Tuning.STANDARD);
  }

  static Participant create(
      ParticipantConfig config,
      DataSource dataSource,
      InstantSource clock,
      MeterRegistry registry,
      Supplier<Producer<byte[], byte[]>> producers,
      Tuning tuning) {
    return new Participant(
        Objects.requireNonNull(config, "config"),
        Objects.requireNonNull(dataSource, "dataSource"),
        Objects.requireNonNull(clock, "clock"),
        Objects.requireNonNull(registry, "registry"),
        producers,
        tuning);
  }

  /** A database that has stopped to answer is away too; the driver alone would wait for ever. */
  private static Connection connection(DataSource dataSource, Duration silence)
      throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
    return connection;
  }

  /** Starts the relay, the retry of parked events, and workers for the handlers registered. */
  public void start() {
    relayLoop.start();
    parkedLoop.start();
    housekeeping.start();
    backlog.start();
    work.start();
  }

  /** Stops intake, drains for at most 5 s, releases the leases, sends what was still said. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    inbox.close();
    work.close(DRAIN);
    parkedLoop.close();
    housekeeping.close();
    backlog.close();
    relayLoop.finish();
    relay.close();
  }

  public Inbox inbox() {
    return inbox;
  }

  public WorkQueue work() {
    return work;
  }

  /** For facts that are born outside the saga, at a REST endpoint: state and outbox in one. */
  public <T> T inTransaction(Function<UnitOfWork, T> body) {
    return transactions.run(Optional.empty(), body::apply);
  }

  public AgentLog log() {
    return (workflowId, type, title, description, metadata) ->
        transactions.note(
            Optional.empty(),
            unit -> {
              unit.log(workflowId, type, title, description, metadata);
              return workflowId;
            });
  }

  /** For reading the service's own tables. */
  public Jdbi jdbi() {
    return jdbi;
  }

  private void committed(Changes changes) {
    if (changes.said()) {
      relayLoop.wake();
    }
    if (changes.enqueued()) {
      work.wake();
    }
    if (changes.unparked()) {
      parkedLoop.wake();
    }
    if (!changes.cancelled().isEmpty()) {
      work.cancelled(changes.cancelled());
    }
  }
}
