package io.datamorph.choreography;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.datamorph.contracts.CodeGenerated;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class OutagesTest {

  private final Stage stage = new Stage();
  private final String workflow = Events.newWorkflow();
  private final Wire database = wireTo(stage.database().url().substring("jdbc:".length()));
  private final Wire broker = wireTo("kafka://" + stage.infra().bootstrapServers());

  @AfterEach
  void close() {
    stage.close();
    database.close();
    broker.close();
  }

  private static Wire wireTo(String address) {
    URI uri = URI.create(address);
    return new Wire(uri.getHost(), uri.getPort());
  }

  private Participant participantOverTheWire() {
    PGSimpleDataSource dataSource = stage.dataSource();
    dataSource.setServerNames(new String[] {"localhost"});
    dataSource.setPortNumbers(new int[] {database.port()});
    dataSource.setConnectTimeout(1);
    dataSource.setLoginTimeout(1);
    return stage.participant(dataSource);
  }

  @Test
  void a_record_waits_while_the_database_refuses_and_then_has_its_effect_once() {
    database.cut();
    CompletableFuture<Void> received = receive(participantOverTheWire());
    stillWaiting(received);
    database.open();
    received.orTimeout(20, TimeUnit.SECONDS).join();
    assertEquals(List.of("spec.generated 0"), stage.effects(workflow));
  }

  @Test
  void a_record_waits_while_the_database_says_nothing_and_then_has_its_effect_once() {
    Participant participant = participantOverTheWire();
    participant
        .inbox()
        .receive(Events.arriving(Events.spec(Events.newWorkflow())), Stage::writeDown);
    database.silence();
    CompletableFuture<Void> received = receive(participant);
    stillWaiting(received);
    database.open();
    received.orTimeout(20, TimeUnit.SECONDS).join();
    assertEquals(List.of("spec.generated 0"), stage.effects(workflow));
  }

  @Test
  void a_connection_that_breaks_within_the_transaction_is_no_failed_reaction() {
    Participant participant = participantOverTheWire();
    boolean[] first = {true};
    participant
        .inbox()
        .receive(
            Events.arriving(Events.spec(workflow)),
            (event, work) -> {
              if (first[0]) {
                first[0] = false;
                database.cut();
                database.open();
              }
              return Stage.writeDown(event, work);
            });
    assertFalse(first[0]);
    assertEquals(List.of("spec.generated 0"), stage.effects(workflow));
    assertEquals("APPLIED", stage.fate(workflow));
  }

  @Test
  void patience_ends_and_the_record_is_not_acknowledged() {
    database.cut();
    Participant participant = participantOverTheWire();
    Transactions transactions =
        new Transactions(
            participant.jdbi(),
            new Voice("s", stage.config().wireFormat(), java.time.Instant::now),
            "s",
            changes -> {});
    EnvelopeReader reader =
        new EnvelopeReader(new io.datamorph.contracts.EventCodec(stage.config().wireFormat()));
    Parking parking = new Parking(Duration.ofMillis(20));
    ParkedRetry parked = new ParkedRetry(reader, transactions, parking);
    Inbox impatient =
        new Inbox(
            reader, transactions, parked, parking, stage.sagaMeters(), Duration.ofMillis(300));
    RuntimeException given =
        assertThrows(
            RuntimeException.class,
            () -> impatient.receive(Events.arriving(Events.spec(workflow)), Stage::writeDown));
    assertEquals(DatabaseTrouble.AWAY, DatabaseTrouble.of(given));
    assertEquals(0, stage.count("inbox"));
  }

  @Test
  void the_outbox_keeps_events_until_the_broker_is_there() {
    broker.cut();
    Participant participant =
        stage.participant(
            stage.dataSource(),
            () -> {
              var settings = ProducerSettings.of("test-service", "localhost:" + broker.port());
              settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500L);
              return new KafkaProducer<>(settings);
            });
    participant.start();
    for (int attempt = 1; attempt <= 3; attempt++) {
      say(participant, attempt);
    }
    await().atMost(Stage.SOON).until(() -> stage.count("outbox where tries > 0") > 0);
    assertEquals(3, stage.count("outbox where sent_at is null"));

    broker.open();
    stage.awaitCount(0, "outbox where sent_at is null");
    assertEquals(3, stage.sent(CodeGenerated.TYPE, workflow).size());
    assertEquals(0, stage.count("outbox where last_error is not null"));
  }

  @Test
  void what_was_said_at_the_last_moment_is_sent_before_closing_ends() {
    Participant participant = stage.participant();
    participant.start();
    for (int attempt = 1; attempt <= 20; attempt++) {
      say(participant, attempt);
    }
    participant.close();
    assertEquals(0, stage.count("outbox where sent_at is null"));
    assertEquals(20, stage.sent(CodeGenerated.TYPE, workflow).size());
  }

  private void say(Participant participant, int attempt) {
    participant.inTransaction(
        work -> {
          work.say(Events.code(workflow, 0, attempt));
          return attempt;
        });
  }

  private CompletableFuture<Void> receive(Participant participant) {
    return CompletableFuture.runAsync(
        () -> participant.inbox().receive(Events.arriving(Events.spec(workflow)), Stage::writeDown),
        command -> Thread.ofVirtual().start(command));
  }

  private static void stillWaiting(CompletableFuture<Void> received) {
    await()
        .during(Duration.ofMillis(2500))
        .atMost(Duration.ofSeconds(5))
        .until(() -> !received.isDone());
  }
}
