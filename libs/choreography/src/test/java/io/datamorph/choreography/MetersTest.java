package io.datamorph.choreography;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.SpecGenerated;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetersTest {

  private static final Map<String, Reaction> ENDS =
      Map.of(
          "applied", Stage::writeDown,
          "ignored", (event, work) -> new Outcome.Ignored("not mine"),
          "parked", (event, work) -> new Outcome.NotYet("too early"),
          "retrying",
              (event, work) -> {
                throw new IllegalStateException("broken");
              });

  private final Stage stage = new Stage();
  private final Participant participant = stage.participant();
  private final String workflow = Events.newWorkflow();

  @AfterEach
  void close() {
    stage.close();
  }

  private double sum(String name, String... tags) {
    return stage.meters().find(name).tags(tags).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private double consumed(String outcome) {
    return sum("datamorph.events.consumed", "type", SpecGenerated.TYPE, "outcome", outcome);
  }

  private double gauge(String name, String... tags) {
    return stage.meters().get(name).tags(tags).gauge().value();
  }

  @Test
  void each_event_received_is_counted_by_what_became_of_it() {
    ENDS.values()
        .forEach(
            reaction ->
                participant
                    .inbox()
                    .receive(Events.arriving(Events.spec(Events.newWorkflow())), reaction));

    ENDS.keySet().forEach(outcome -> assertEquals(1, consumed(outcome), outcome));
  }

  @Test
  void a_second_delivery_is_a_duplicate() {
    IncomingRecord incoming = Events.arriving(Events.spec(workflow));
    participant.inbox().receive(incoming, Stage::writeDown);
    participant.inbox().receive(incoming, Stage::writeDown);

    assertEquals(1, consumed("applied"));
    assertEquals(1, consumed("duplicate"));
  }

  @Test
  void what_the_broker_has_is_an_event_or_a_dead_letter() {
    participant.start();
    participant.inTransaction(
        work -> {
          work.say(Events.spec(workflow));
          return workflow;
        });
    participant
        .inbox()
        .receive(Events.record(SpecGenerated.TYPE, workflow, null, Map.of()), Stage::writeDown);

    await()
        .atMost(Stage.SOON)
        .until(() -> sum("datamorph.dead.letters", "topic", SpecGenerated.TYPE + ".dlq") == 1);
    await()
        .atMost(Stage.SOON)
        .until(() -> sum("datamorph.events.produced", "type", SpecGenerated.TYPE) == 1);
    assertEquals(1, consumed("dead"));
  }

  @Test
  void what_waits_in_the_tables_is_a_gauge() {
    participant
        .inbox()
        .receive(Events.arriving(Events.spec(workflow)), (event, work) -> waiting(work));
    participant
        .inbox()
        .receive(Events.arriving(Events.spec(Events.newWorkflow())), ENDS.get("parked"));

    participant.start();

    await().atMost(Stage.SOON).until(() -> gauge("datamorph.work", "state", "queued") == 1);
    assertEquals(0, gauge("datamorph.work", "state", "running"));
    assertEquals(1, gauge("datamorph.events.parked"));
  }

  private Outcome waiting(UnitOfWork work) {
    work.enqueue(new WorkItem(workflow, "nobody-does-this", 0, 1, Events.spec(workflow)));
    return new Outcome.Applied();
  }

  @Test
  void what_is_unsent_is_counted_with_the_age_of_the_oldest() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Backlog backlog = new Backlog(participant.jdbi(), registry, "test-service");
    participant.inTransaction(
        work -> {
          work.say(Events.spec(workflow));
          return workflow;
        });
    stage.database().execute("update outbox set created_at = now() - interval '90 seconds'");

    backlog.count();

    assertEquals(1, registry.get("datamorph.outbox.unsent").gauge().value());
    assertTrue(registry.get("datamorph.outbox.oldest").gauge().value() >= 90);
  }

  @Test
  void the_backlog_is_no_number_while_the_database_is_away() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Backlog backlog =
        new Backlog(
            Jdbi.create("jdbc:postgresql://localhost:1/none?connectTimeout=1"), registry, "s");

    assertThrows(RuntimeException.class, backlog::count);

    assertEquals(Double.NaN, registry.get("datamorph.outbox.unsent").gauge().value());
  }

  @Test
  void no_meter_names_a_workflow() {
    participant.inbox().receive(Events.arriving(Events.spec(workflow)), Stage::writeDown);

    assertTrue(
        stage.meters().getMeters().stream()
            .map(Meter::getId)
            .flatMap(id -> id.getTags().stream())
            .noneMatch(tag -> tag.getValue().contains(workflow)));
  }
}
