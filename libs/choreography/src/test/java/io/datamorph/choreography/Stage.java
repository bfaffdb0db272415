package io.datamorph.choreography;

import static org.awaitility.Awaitility.await;

import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.WireFormat;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.postgresql.ds.PGPoolingDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Participants over one fresh schema of a control database, and the shared broker. */
final class Stage implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(20);
  static final Duration SHORT_LEASE = Duration.ofSeconds(1);
  private static final Tuning IMPATIENT = new Tuning(Duration.ofMillis(20), Duration.ofSeconds(2));

  private final TestInfra infra = TestInfra.shared();
  private final TestDatabase database = infra.newDatabase();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final List<Participant> participants = new ArrayList<>();
  private final List<Runnable> pools = new ArrayList<>();

  Stage() {
    Topics.ensure(infra.bootstrapServers(), Topics.DEFAULT_PARTITIONS);
    database.execute(migration());
    // What a service changes: a row an effect, without a key that would hide a second one.
    database.execute("create table effects (workflow_id text not null, what text not null)");
  }

  private static String migration() {
    try (InputStream in =
        Stage.class.getResourceAsStream("/db/choreography/V1__choreography.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestInfra infra() {
    return infra;
  }

  MeterRegistry meters() {
    return meters;
  }

  SagaMeters sagaMeters() {
    return new SagaMeters(meters, "test-service");
  }

  TestDatabase database() {
    return database;
  }

  PGSimpleDataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(database.url());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    return dataSource;
  }

  /**
   * As services have one; making a connection for every transaction takes most of a test's time.
   */
  @SuppressWarnings("deprecation")
  private DataSource pool() {
    PGPoolingDataSource pool = new PGPoolingDataSource();
    pool.setDataSourceName(Events.newWorkflow());
    pool.setURL(database.url());
    pool.setUser(database.user());
    pool.setPassword(database.password());
    pool.setMaxConnections(12);
    pools.add(pool::close);
    return pool;
  }

  ParticipantConfig config() {
    return new ParticipantConfig(
        "test-service", "test_service", infra.bootstrapServers(), WireFormat.JSON, 4, SHORT_LEASE);
  }

  /** Another process of the same service; not started, closed with the stage. */
  Participant participant() {
    return participant(pool());
  }

  Participant participant(DataSource dataSource) {
    return participant(dataSource, this::producer);
  }

  Participant participant(DataSource dataSource, Supplier<Producer<byte[], byte[]>> producers) {
    Participant participant =
        Participant.create(
            config(), dataSource, InstantSource.system(), meters, producers, IMPATIENT);
    participants.add(participant);
    return participant;
  }

  Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(ProducerSettings.of("test-service", infra.bootstrapServers()));
  }

  /** A reaction that writes down the event's type as its effect. */
  static Outcome writeDown(Event event, UnitOfWork work) {
    effect(work, event.workflowId(), EventTypes.of(event) + " " + event.iteration());
    return new Outcome.Applied();
  }

  static void effect(UnitOfWork work, String workflow, String what) {
    work.handle().execute("insert into effects values (?, ?)", workflow, what);
  }

  List<String> effects(String workflow) {
    String rows =
        database.value(
            "select coalesce(string_agg(what, '|' order by what), '') from effects where workflow_id = '"
                + workflow
                + "'");
    return rows.isEmpty() ? List.of() : List.of(rows.split("\\|"));
  }

  long count(String fromWhere) {
    return Long.parseLong(database.value("select count(*) from " + fromWhere));
  }

  /** What became of the only event of the workflow. */
  String fate(String workflow) {
    return database.value(
        "select outcome || coalesce(': ' || why, '') from inbox where workflow_id = '"
            + workflow
            + "'");
  }

  void awaitCount(long expected, String fromWhere) {
    await(fromWhere).atMost(SOON).until(() -> count(fromWhere) == expected);
  }

  List<ConsumerRecord<String, byte[]>> awaitSent(String topic, String key, int records) {
    return infra
        .kafka()
        .awaitRecords(topic, all -> ofKey(all, key).size() >= records, SOON)
        .stream()
        .filter(each -> key.equals(each.key()))
        .toList();
  }

  List<ConsumerRecord<String, byte[]>> sent(String topic, String key) {
    return ofKey(infra.kafka().records(topic), key);
  }

  private static List<ConsumerRecord<String, byte[]>> ofKey(
      List<ConsumerRecord<String, byte[]>> records, String key) {
    return records.stream().filter(each -> key.equals(each.key())).toList();
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    participants.forEach(Participant::close);
    pools.forEach(Runnable::run);
  }
}
