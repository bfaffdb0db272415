package io.datamorph.choreography;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.WireFormat;
import io.datamorph.contracts.WorkflowFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static final String KIND = "compile";
  private static final Duration SHORT = Duration.ofMillis(10);

  private final Stage stage = new Stage();
  private final Participant participant = stage.participant();
  private final String workflow = Events.newWorkflow();

  @AfterEach
  void close() {
    stage.close();
  }

  private static WorkPolicy tries(int most) {
    return new WorkPolicy(most, SHORT, SHORT, Duration.ofMinutes(1));
  }

  private static WorkResult effect(String workflow, String what) {
    return new WorkResult.Done(work -> Stage.effect(work, workflow, what));
  }

  private void enqueue() {
    enqueue(participant, workflow);
  }

  private static void enqueue(Participant participant, String workflow) {
    participant.inTransaction(
        work -> {
          work.enqueue(new WorkItem(workflow, KIND, 0, 1, Events.spec(workflow)));
          return workflow;
        });
  }

  private void awaitState(String state) {
    stage.awaitCount(1, "work where state = '%s'".formatted(state));
  }

  @Test
  void work_is_done_once_though_it_was_enqueued_twice_and_its_effects_are_one_transaction() {
    participant
        .work()
        .handle(
            KIND,
            (item, lease) ->
                new WorkResult.Done(
                    work -> {
                      Stage.effect(work, workflow, "fence " + lease.fence());
                      work.say(Events.code(workflow, 0, 1));
                    }));
    participant.start();
    enqueue();
    enqueue();
    awaitState("DONE");
    assertEquals(List.of("fence 1"), stage.effects(workflow));
    assertEquals(1, stage.awaitSent(CodeGenerated.TYPE, workflow, 1).size());
    assertEquals(1, stage.count("work"));
  }

  @Test
  void effects_that_fail_leave_nothing_and_the_work_is_tried_again() {
    AtomicInteger tries = new AtomicInteger();
    participant
        .work()
        .handle(
            KIND,
            (item, lease) ->
                new WorkResult.Done(
                    work -> {
                      Stage.effect(work, workflow, "try " + tries.incrementAndGet());
                      if (tries.get() == 1) {
                        work.say(Events.codeOfBytes(workflow, 70_000));
                      }
                    }),
            tries(3));
    participant.start();
    enqueue();
    awaitState("DONE");
    assertEquals(List.of("try 2"), stage.effects(workflow));
  }

  @Test
  void work_that_always_fails_ends_its_workflow_after_its_tries() {
    AtomicInteger tries = new AtomicInteger();
    participant
        .work()
        .handle(
            KIND,
            (item, lease) -> {
              tries.incrementAndGet();
              throw new IOException("the model \0 is away");
            },
            tries(3));
    participant.start();
    enqueue();
    awaitState("EXHAUSTED");
    assertEquals(3, tries.get());
    WorkflowFailed failed =
        (WorkflowFailed)
            new EventCodec(WireFormat.JSON)
                .decode(
                    WorkflowFailed.TYPE,
                    stage.awaitSent(WorkflowFailed.TYPE, workflow, 1).getFirst().value());
    assertEquals("WORK_EXHAUSTED", failed.code());
    assertEquals(Category.EXTERNAL, failed.category());
    assertTrue(failed.message().startsWith("compile gave up: the model"), failed.message());
  }

  @Test
  void waiting_is_no_failed_try() {
    AtomicInteger calls = new AtomicInteger();
    participant
        .work()
        .handle(
            KIND,
            (item, lease) ->
                calls.incrementAndGet() < 5
                    ? new WorkResult.RetryLater(SHORT, "busy")
                    : effect(workflow, "done"),
            tries(1));
    participant.start();
    enqueue();
    awaitState("DONE");
    assertEquals(5, calls.get());
    assertEquals("1", stage.database().value("select tries from work"));
  }

  @Test
  void waiting_beyond_the_deadline_exhausts_the_work() {
    Ending ending =
        new Ending((item, lease) -> new WorkResult.RetryLater(Duration.ofHours(1), "busy"));
    participant.work().handle(KIND, ending);
    participant.start();
    enqueue();
    awaitState("EXHAUSTED");
    assertInstanceOf(TimeoutException.class, ending.last.get());
    assertTrue(ending.last.get().getMessage().endsWith("last: busy"));
  }

  @Test
  void a_handler_is_interrupted_at_its_deadline() {
    Ending ending =
        new Ending(
            (item, lease) -> {
              new CountDownLatch(1).await();
              throw new IllegalStateException("cannot be");
            });
    participant
        .work()
        .handle(KIND, ending, new WorkPolicy(4, SHORT, SHORT, Duration.ofMillis(400)));
    participant.start();
    enqueue();
    awaitState("EXHAUSTED");
    assertInstanceOf(TimeoutException.class, ending.last.get());
    assertEquals("1", stage.database().value("select tries from work"));
  }

  @Test
  void work_that_kills_every_worker_is_exhausted() {
    enqueue();
    for (int dead = 1; dead <= 2; dead++) {
      WorkTable.Claim claim = claimAndDie("worker " + dead);
      assertEquals(dead, claim.fence());
      stage.database().execute("update work set lease_until = now() - interval '1 second'");
    }
    Ending ending = new Ending((item, lease) -> effect(workflow, "must not run"));
    participant.work().handle(KIND, ending, tries(2));
    participant.start();
    awaitState("EXHAUSTED");
    assertInstanceOf(LeaseLostException.class, ending.last.get());
    assertEquals(List.of("exhausted"), stage.effects(workflow));
  }

  @Test
  void the_lease_of_a_dead_worker_runs_out_and_another_takes_over_with_a_higher_fence() {
    enqueue();
    claimAndDie("dead worker");
    participant
        .work()
        .handle(KIND, (item, lease) -> effect(workflow, "fence " + lease.fence()), tries(2));
    long before = System.nanoTime();
    participant.start();
    awaitState("DONE");
    assertEquals(List.of("fence 2"), stage.effects(workflow));
    // Not before the lease of 1 s has run out; a little was gone already.
    assertTrue(System.nanoTime() - before > Duration.ofMillis(500).toNanos());
  }

  private WorkTable.Claim claimAndDie(String owner) {
    return participant
        .jdbi()
        .inTransaction(
            handle ->
                WorkTable.claim(handle, KIND, owner, Stage.SHORT_LEASE, Duration.ofMinutes(1)))
        .orElseThrow();
  }

  @Test
  void work_nobody_can_read_any_more_does_not_hold_up_the_rest() {
    enqueue();
    stage.database().execute("update work set cause = '{}'");
    String other = Events.newWorkflow();
    enqueue(participant, other);
    participant.work().handle(KIND, (item, lease) -> effect(item.workflowId(), "done"));
    participant.start();
    awaitState("DONE");
    awaitState("EXHAUSTED");
    assertEquals(List.of("done"), stage.effects(other));
    assertEquals(List.of(), stage.effects(workflow));
  }

  @Test
  void four_workers_of_two_processes_do_forty_pieces_of_work_once_each() {
    Participant second = stage.participant();
    for (Participant each : List.of(participant, second)) {
      each.work().handle(KIND, (item, lease) -> effect(item.workflowId(), "done"));
      each.start();
    }
    for (int i = 0; i < 40; i++) {
      enqueue(participant, Events.newWorkflow());
    }
    stage.awaitCount(40, "work where state = 'DONE'");
    assertEquals(40, stage.count("effects"));
    assertEquals(40, stage.count("work where fence = 1"));
  }

  @Test
  void handlers_are_registered_once_and_before_the_start() {
    participant.work().handle(KIND, (item, lease) -> effect(workflow, "done"));
    assertThrows(
        IllegalStateException.class,
        () -> participant.work().handle(KIND, (item, lease) -> effect(workflow, "other")));
    participant.start();
    assertThrows(
        IllegalStateException.class,
        () -> participant.work().handle("late", (item, lease) -> effect(workflow, "late")));
  }

  @Test
  void closing_gives_running_work_back_at_once_without_counting_the_try() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    participant
        .work()
        .handle(
            KIND,
            (item, lease) -> {
              begun.countDown();
              new CountDownLatch(1).await();
              throw new IllegalStateException("cannot be");
            });
    participant.start();
    enqueue();
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    participant.close();
    assertEquals("QUEUED 0", stage.database().value("select state || ' ' || tries from work"));

    Participant next = stage.participant();
    next.work().handle(KIND, (item, lease) -> effect(workflow, "fence " + lease.fence()));
    next.start();
    await().atMost(Stage.SOON).until(() -> stage.effects(workflow).equals(List.of("fence 2")));
  }

  /** Remembers why it was given up. */
  private final class Ending implements WorkHandler {
    private final WorkHandler handler;
    private final AtomicReference<Exception> last = new AtomicReference<>();

    Ending(WorkHandler handler) {
      this.handler = handler;
    }

    @Override
    public WorkResult run(WorkItem item, Lease lease) throws Exception {
      return handler.run(item, lease);
    }

    @Override
    public WorkResult exhausted(WorkItem item, Exception cause) {
      last.set(cause);
      return effect(workflow, "exhausted");
    }
  }
}
