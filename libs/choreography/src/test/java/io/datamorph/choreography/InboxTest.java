package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRequested;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final Stage stage = new Stage();
  private final Participant participant = stage.participant();
  private final String workflow = Events.newWorkflow();

  @AfterEach
  void close() {
    stage.close();
  }

  private void receive(Event event, Reaction reaction) {
    participant.inbox().receive(Events.arriving(event), reaction);
  }

  @Test
  void an_event_delivered_ten_times_has_its_effect_once() {
    for (int i = 0; i < 10; i++) {
      receive(Events.spec(workflow), Stage::writeDown);
    }
    assertEquals(List.of("spec.generated 0"), stage.effects(workflow));
    assertEquals("APPLIED", stage.fate(workflow));
  }

  @Test
  void two_consumers_of_one_partition_have_one_effect() throws Exception {
    Participant zombie = stage.participant();
    int deliveries = 8;
    CyclicBarrier together = new CyclicBarrier(deliveries);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < deliveries; i++) {
        Participant one = i % 2 == 0 ? participant : zombie;
        all.add(
            threads.submit(
                () -> {
                  together.await(10, TimeUnit.SECONDS);
                  one.inbox().receive(Events.arriving(Events.spec(workflow)), this::say);
                  return null;
                }));
      }
      for (Future<Void> each : all) {
        each.get(20, TimeUnit.SECONDS);
      }
    }
    assertEquals(List.of("spec.generated 0"), stage.effects(workflow));
    assertEquals(1, stage.count("outbox"));
  }

  private Outcome say(Event event, UnitOfWork work) {
    work.say(Events.code(event.workflowId(), 0, 1));
    return Stage.writeDown(event, work);
  }

  @Test
  void what_is_said_arrives_once_though_it_was_said_twice() {
    participant.start();
    receive(Events.spec(workflow), this::say);
    receive(Events.completed(workflow, 0), this::say);
    stage.awaitCount(0, "outbox where sent_at is null");
    assertEquals(1, stage.sent(CodeGenerated.TYPE, workflow).size());
  }

  @Test
  void an_ignored_event_is_recorded_with_its_reason_and_leaves_nothing_else() {
    receive(
        Events.spec(workflow),
        (event, work) -> {
          say(event, work);
          return new Outcome.Ignored("late \0 for it");
        });
    assertEquals("IGNORED: late \ufffd for it", stage.fate(workflow));
    assertEquals(List.of(), stage.effects(workflow));
    assertEquals(0, stage.count("outbox"));
  }

  @Test
  void an_early_event_is_parked_and_applied_on_the_next_transition() {
    participant.start();
    receive(Events.completed(workflow, 0), this::onlyAfterCode);
    assertEquals("PARKED: no code yet", stage.fate(workflow));
    assertEquals(List.of(), stage.effects(workflow));

    receive(Events.code(workflow, 0, 1), this::onlyAfterCode);

    stage.awaitCount(2, "effects");
    assertEquals(List.of("code.generated 0", "job.completed 0"), stage.effects(workflow));
    stage.awaitCount(0, "parked");
    assertEquals(2, stage.count("inbox where outcome = 'APPLIED'"));
  }

  @Test
  void an_early_event_that_a_dead_process_parked_is_applied_by_the_next_one() {
    receive(Events.completed(workflow, 0), this::onlyAfterCode);
    receive(Events.code(workflow, 0, 1), this::onlyAfterCode);
    Participant next = stage.participant();
    next.inbox().reactWith(this::onlyAfterCode);
    next.start();
    stage.awaitCount(2, "effects");
  }

  @Test
  void events_of_a_topic_nobody_reacts_to_yet_do_not_hold_up_the_others() {
    for (int i = 0; i < 60; i++) {
      receive(
          Events.completed(Events.newWorkflow(), 0), (event, work) -> new Outcome.NotYet("early"));
    }
    Participant next = stage.participant();
    next.inbox()
        .receive(
            Events.arriving(Events.spec(workflow)), (event, work) -> new Outcome.NotYet("early"));
    next.start();
    next.inbox().receive(Events.arriving(Events.code(workflow, 0, 1)), Stage::writeDown);
    stage.database().execute("update parked set next_try_at = now() - interval '1 hour'");
    // Replaces the reaction that finds it too early.
    next.inbox().receive(Events.arriving(Events.spec(Events.newWorkflow())), Stage::writeDown);
    stage.awaitCount(0, "parked where topic = '" + SpecGenerated.TYPE + "'");
    assertEquals(60, stage.count("parked where topic = '" + JobCompleted.TYPE + "'"));
  }

  private Outcome onlyAfterCode(Event event, UnitOfWork work) {
    boolean codeIsThere =
        work.handle()
            .createQuery(
                "select exists (select from effects where workflow_id = :id and what like 'code%')")
            .bind("id", event.workflowId())
            .mapTo(Boolean.class)
            .one();
    return event instanceof CodeGenerated || codeIsThere
        ? Stage.writeDown(event, work)
        : new Outcome.NotYet("no code yet");
  }

  @Test
  void a_raw_request_starts_the_same_workflow_however_often_it_is_delivered() {
    byte[] value = "{\"prompt\": \"totals\"}".getBytes(StandardCharsets.UTF_8);
    IncomingRecord raw = Events.record(SpecRequested.TYPE, null, value, Map.of());
    List<String> workflows = Collections.synchronizedList(new ArrayList<>());
    Reaction reaction =
        (event, work) -> {
          workflows.add(event.workflowId());
          return Stage.writeDown(event, work);
        };
    participant.inbox().receive(raw, reaction);
    participant.inbox().receive(raw, reaction);
    participant.inbox().receive(Events.record(SpecRequested.TYPE, null, value, Map.of()), reaction);
    assertEquals(2, workflows.size());
    assertEquals(2, List.copyOf(new java.util.TreeSet<>(workflows)).size());
    assertEquals(2, stage.count("effects"));
  }

  @Test
  void after_closing_nothing_is_taken_in() {
    participant.close();
    IllegalStateException closed =
        org.junit.jupiter.api.Assertions.assertThrows(
            IllegalStateException.class, () -> receive(Events.spec(workflow), Stage::writeDown));
    assertTrue(closed.getMessage().contains("delivered again"));
  }
}
