package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.WorkflowFailed;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadLettersTest {

  private final Stage stage = new Stage();
  private final Participant participant = stage.participant();
  private final String workflow = Events.newWorkflow();

  @BeforeEach
  void start() {
    participant.start();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void receive(Event event, Reaction reaction) {
    participant.inbox().receive(Events.arriving(event), reaction);
  }

  static Stream<Arguments> poison() {
    String id = Events.newWorkflow();
    Event event = Events.spec(id);
    byte[] good = EventCodec.toJson(event).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = Events.headersOf(event);
    return Stream.of(
        Arguments.of(
            "no JSON", id, text("{\"workflowId\": "), headers, "is not JSON (line 1, column 16)"),
        Arguments.of("bytes", id, new byte[] {0, -1, 7}, headers, "is not JSON (line 1, column 1)"),
        Arguments.of(
            "an unknown Avro schema",
            id,
            new byte[] {-61, 1, 1, 2, 3, 4, 5, 6, 7, 8},
            headers,
            "was written with a schema nobody approved, fingerprint 0807060504030201"),
        Arguments.of(
            "a cut Avro header",
            id,
            new byte[] {-61, 1, 1},
            headers,
            "is cut off within the Avro header"),
        Arguments.of("no value", id, null, headers, "has no value"),
        Arguments.of(
            "a field missing",
            id,
            text("{\"workflowId\":\"" + id + "\"}"),
            headers,
            "specNumber: is missing"),
        Arguments.of("no headers", id, good, Map.of(), "ce_id: is missing"),
        Arguments.of(
            "another type",
            id,
            good,
            with(headers, "ce_type", "job.completed"),
            "ce_type: is not the topic's spec.generated"),
        Arguments.of(
            "another CloudEvents",
            id,
            good,
            with(headers, "ce_specversion", "2.0"),
            "ce_specversion: is not 1.x"),
        Arguments.of(
            "another subject",
            id,
            good,
            with(headers, "ce_subject", "other"),
            "ce_subject: is not the payload's workflow"),
        Arguments.of(
            "another key", "other", good, headers, "record key: is not the payload's workflow"),
        Arguments.of(
            "a NUL in the key", "\0", good, headers, "record key: is not the payload's workflow"),
        Arguments.of("no key", null, good, headers, "record key: is not the payload's workflow"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poison")
  void a_poisonous_record_is_kept_with_its_reason_and_the_next_one_is_processed(
      String what, String key, byte[] value, Map<String, String> headers, String reason) {
    IncomingRecord poison = Events.record(SpecGenerated.TYPE, key, value, headers);
    participant.inbox().receive(poison, Stage::writeDown);
    receive(Events.spec(workflow), Stage::writeDown);

    assertEquals(1, stage.effects(workflow).size());
    assertEquals(1, stage.count("inbox"));
    ConsumerRecord<String, byte[]> letter = letter(SpecGenerated.TYPE, poison);
    assertEquals(reason, Stage.header(letter, DeadLetter.REASON));
    assertEquals(SpecGenerated.TYPE, Stage.header(letter, DeadLetter.TOPIC));
    assertEquals("0", Stage.header(letter, DeadLetter.PARTITION));
    assertEquals("test-service", Stage.header(letter, DeadLetter.SERVICE));
    assertArrayEquals(value, letter.value());
  }

  @Test
  void a_poisonous_record_delivered_twice_is_one_dead_letter() {
    IncomingRecord poison = Events.record(SpecGenerated.TYPE, workflow, text("no"), Map.of());
    participant.inbox().receive(poison, Stage::writeDown);
    participant.inbox().receive(poison, Stage::writeDown);
    assertEquals(1, stage.count("outbox"));
  }

  @Test
  void a_workflow_id_that_is_no_name_is_refused() {
    byte[] value = text("{\"prompt\":\"p\",\"workflowId\":\"../../etc\"}");
    IncomingRecord poison = Events.record(SpecRequested.TYPE, null, value, Map.of());
    participant.inbox().receive(poison, Stage::writeDown);
    assertTrue(
        Stage.header(letter(SpecRequested.TYPE, poison), DeadLetter.REASON)
            .startsWith("workflowId: is not a workflow id"));
  }

  @Test
  void foreign_headers_do_not_travel_on() {
    Map<String, String> headers = new HashMap<>(Events.headersOf(Events.spec(workflow)));
    headers.put("REPLY_TOPIC", "job.completed");
    headers.put("x-secret", "s");
    headers.remove("ce_id");
    IncomingRecord poison = Events.record(SpecGenerated.TYPE, workflow, text("{}"), headers);
    participant.inbox().receive(poison, Stage::writeDown);

    ConsumerRecord<String, byte[]> letter = letter(SpecGenerated.TYPE, poison);
    assertNull(Stage.header(letter, "REPLY_TOPIC"));
    assertNull(Stage.header(letter, "x-secret"));
    assertEquals(workflow, Stage.header(letter, "ce_subject"));
  }

  @Test
  void a_throwing_reaction_is_tried_again_three_times_then_its_workflow_fails() {
    AtomicInteger calls = new AtomicInteger();
    IncomingRecord incoming = Events.arriving(Events.completed(workflow, 2));
    participant
        .inbox()
        .receive(
            incoming,
            (event, work) -> {
              if (!event.workflowId().equals(workflow)) {
                return Stage.writeDown(event, work);
              }
              calls.incrementAndGet();
              Stage.effect(work, workflow, "half done");
              throw new IllegalStateException("broken\0\ninvariant");
            });
    assertEquals("RETRYING: broken\ufffd invariant", stage.fate(workflow));

    stage.awaitCount(1, "inbox where outcome = 'DEAD'");
    assertEquals(4, calls.get());
    assertEquals(List.of(), stage.effects(workflow));
    assertEquals(0, stage.count("parked"));
    ConsumerRecord<String, byte[]> letter = letter(JobCompleted.TYPE, incoming);
    assertEquals(
        "reaction failed: broken\ufffd invariant", Stage.header(letter, DeadLetter.REASON));
    WorkflowFailed failed =
        (WorkflowFailed)
            EventCodec.fromJson(
                WorkflowFailed.TYPE,
                new String(
                    stage.awaitSent(WorkflowFailed.TYPE, workflow, 1).getFirst().value(),
                    StandardCharsets.UTF_8));
    assertEquals("REACTION_FAILED", failed.code());
    assertEquals(2, failed.iteration());
    assertEquals(1, stage.awaitSent(AgentLogged.TYPE, workflow, 1).size());
  }

  @Test
  void a_reaction_that_fails_for_one_workflow_does_not_touch_another() {
    String other = Events.newWorkflow();
    Reaction reaction =
        (event, work) -> {
          if (event.workflowId().equals(workflow)) {
            throw new IllegalStateException("broken");
          }
          return Stage.writeDown(event, work);
        };
    receive(Events.spec(workflow), reaction);
    receive(Events.spec(other), reaction);
    assertEquals(1, stage.effects(other).size());
  }

  @Test
  void a_reaction_that_works_again_has_its_effect() {
    AtomicInteger calls = new AtomicInteger();
    receive(
        Events.spec(workflow),
        (event, work) -> {
          if (calls.incrementAndGet() < 3) {
            throw new StackOverflowError("deep");
          }
          return Stage.writeDown(event, work);
        });
    stage.awaitCount(1, "effects");
    assertEquals("APPLIED", stage.fate(workflow));
    assertEquals(0, stage.count("outbox"));
  }

  @Test
  void an_observer_gives_up_without_ending_the_workflow() {
    Reaction observer =
        new Reaction() {
          @Override
          public Outcome on(Event event, UnitOfWork work) {
            throw new IllegalStateException("cannot observe");
          }

          @Override
          public void givenUp(Event event, Throwable last, UnitOfWork work) {
            Stage.effect(work, workflow, "gave up: " + last.getMessage());
          }
        };
    receive(Events.spec(workflow), observer);
    stage.awaitCount(1, "inbox where outcome = 'DEAD'");
    assertEquals(List.of("gave up: cannot observe"), stage.effects(workflow));
    assertEquals(0, stage.count("outbox where topic = '" + WorkflowFailed.TYPE + "'"));
  }

  @Test
  void the_end_of_a_workflow_nobody_could_react_to_is_no_second_end() {
    receive(
        Events.cancelled(workflow),
        (event, work) -> {
          throw new IllegalStateException("broken");
        });
    stage.awaitCount(1, "inbox where outcome = 'DEAD'");
    assertEquals(0, stage.count("outbox where topic = '" + WorkflowFailed.TYPE + "'"));
  }

  private ConsumerRecord<String, byte[]> letter(String topic, IncomingRecord incoming) {
    String offset = Long.toString(incoming.offset());
    return stage
        .infra()
        .kafka()
        .awaitRecord(
            topic + ".dlq",
            each -> offset.equals(Stage.header(each, DeadLetter.OFFSET)),
            Stage.SOON);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(name, value);
    return changed;
  }
}
