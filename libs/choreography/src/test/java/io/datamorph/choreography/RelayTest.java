package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private final Stage stage = new Stage();
  private final String workflow = Events.newWorkflow();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void events_of_a_workflow_arrive_in_the_order_they_were_said_though_three_relays_race()
      throws Exception {
    List<Participant> racing =
        List.of(stage.participant(), stage.participant(), stage.participant());
    racing.forEach(Participant::start);
    List<String> workflows = IntStream.range(0, 6).mapToObj(i -> Events.newWorkflow()).toList();
    List<Callable<Void>> sayers = new ArrayList<>();
    for (String each : workflows) {
      sayers.add(() -> sayTwentyTimes(racing, each));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(sayers)) {
        done.get();
      }
    }
    stage.awaitCount(0, "outbox where sent_at is null");
    for (String each : workflows) {
      List<Integer> attempts =
          stage.sent(CodeGenerated.TYPE, each).stream().map(RelayTest::attempt).toList();
      assertEquals(IntStream.rangeClosed(1, 20).boxed().toList(), attempts);
    }
  }

  private static Void sayTwentyTimes(List<Participant> racing, String workflow) {
    for (int attempt = 1; attempt <= 20; attempt++) {
      CodeGenerated code = Events.code(workflow, 0, attempt);
      racing
          .get(attempt % racing.size())
          .inTransaction(
              work -> {
                work.say(code);
                return code;
              });
    }
    return null;
  }

  private static int attempt(ConsumerRecord<String, byte[]> sent) {
    return new EventCodec(WireFormat.JSON).decode(CodeGenerated.TYPE, sent.value()).attempt();
  }

  @Test
  void an_event_travels_as_a_cloud_event_and_carries_on_the_trace() {
    Participant participant = stage.participant();
    participant.start();
    Map<String, String> headers = new HashMap<>(Events.headersOf(Events.spec(workflow)));
    headers.put("traceparent", TRACE);
    headers.put("REPLY_TOPIC", "job.completed");
    participant
        .inbox()
        .receive(
            Events.arriving(Events.spec(workflow), headers),
            (event, work) -> {
              work.say(Events.code(workflow, 0, 1));
              return new Outcome.Applied();
            });
    ConsumerRecord<String, byte[]> sent =
        stage.awaitSent(CodeGenerated.TYPE, workflow, 1).getFirst();
    Map<String, String> found = new HashMap<>();
    sent.headers()
        .forEach(each -> found.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
    assertNotNull(Instant.parse(found.remove("ce_time")));
    assertEquals(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", EventIds.of(Events.code(workflow, 0, 1)).toString(),
            "ce_type", "code.generated",
            "ce_source", "test-service",
            "ce_subject", workflow,
            "content-type", "application/json",
            "traceparent", TRACE),
        found);
  }

  @Test
  void a_traceparent_that_is_none_is_not_carried_on() {
    Map<String, String> headers = new HashMap<>(Events.headersOf(Events.spec(workflow)));
    headers.put("traceparent", "'; drop table work; --");
    stage
        .participant()
        .inbox()
        .receive(
            Events.arriving(Events.spec(workflow), headers),
            (event, work) -> {
              work.say(Events.code(workflow, 0, 1));
              return new Outcome.Applied();
            });
    assertEquals(0, stage.count("outbox where headers ? 'traceparent'"));
  }

  @Test
  void an_event_of_64_kb_is_said_and_arrives() {
    Participant participant = stage.participant();
    participant.start();
    CodeGenerated largest = Events.codeOfBytes(workflow, 64 * 1024);
    participant.inTransaction(
        work -> {
          work.say(largest);
          return largest;
        });
    byte[] sent = stage.awaitSent(CodeGenerated.TYPE, workflow, 1).getFirst().value();
    assertEquals(65_536, sent.length);
    assertArrayEquals(new EventCodec(WireFormat.JSON).encode(largest), sent);
  }

  @Test
  void an_event_of_one_byte_more_is_refused_and_nothing_of_its_transaction_stays() {
    Participant participant = stage.participant();
    PayloadTooLargeException refused =
        assertThrows(
            PayloadTooLargeException.class,
            () ->
                participant.inTransaction(
                    work -> {
                      Stage.effect(work, workflow, "half done");
                      work.say(Events.codeOfBytes(workflow, 64 * 1024 + 1));
                      return workflow;
                    }));
    assertTrue(refused.getMessage().contains("65537"), refused.getMessage());
    assertEquals(0, stage.count("effects"));
    assertEquals(0, stage.count("outbox"));
  }

  @Test
  void a_dead_letter_no_broker_takes_is_cut_and_says_so() {
    Participant participant = stage.participant();
    byte[] huge = new byte[1024 * 1024];
    IncomingRecord poison = Events.record(SpecGenerated.TYPE, workflow, huge, Map.of());
    participant.inbox().receive(poison, Stage::writeDown);
    participant.start();
    String offset = Long.toString(poison.offset());
    ConsumerRecord<String, byte[]> letter =
        stage
            .infra()
            .kafka()
            .awaitRecord(
                SpecGenerated.TYPE + ".dlq",
                each -> offset.equals(Stage.header(each, DeadLetter.OFFSET)),
                Stage.SOON);
    assertEquals("1048576", Stage.header(letter, "dead-letter-bytes"));
    assertEquals(256 * 1024, letter.value().length);
  }

  @Test
  void one_event_the_broker_refuses_does_not_stop_those_of_other_workflows() {
    Participant participant = stage.participant();
    participant.inTransaction(
        work -> {
          work.say(Events.code(workflow, 0, 1));
          return 1;
        });
    stage
        .database()
        .execute(
            "insert into outbox (event_id, workflow_id, topic, headers)"
                + " values (gen_random_uuid(), 'stuck', 'no spaces allowed', '{}')");
    stage.database().execute("update outbox set seq = default where topic = 'code.generated'");
    participant.start();
    assertEquals(1, stage.awaitSent(CodeGenerated.TYPE, workflow, 1).size());
    stage.awaitCount(1, "outbox where tries > 0");
  }
}
