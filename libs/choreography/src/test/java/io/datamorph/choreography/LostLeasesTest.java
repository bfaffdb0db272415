package io.datamorph.choreography;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Work whose worker is cut off, stopped or no longer wanted. */
class LostLeasesTest {

  private static final String KIND = "run";

  private final Stage stage = new Stage();
  private final String workflow = Events.newWorkflow();
  private final URI server = URI.create(stage.database().url().substring("jdbc:".length()));
  private final Wire wire = new Wire(server.getHost(), server.getPort());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicReference<Throwable> lost = new AtomicReference<>();

  @AfterEach
  void close() {
    goOn.countDown();
    stage.close();
    wire.close();
  }

  private Participant cutOff() {
    PGSimpleDataSource dataSource = stage.dataSource();
    dataSource.setServerNames(new String[] {"localhost"});
    dataSource.setPortNumbers(new int[] {wire.port()});
    dataSource.setConnectTimeout(1);
    return stage.participant(dataSource);
  }

  private void enqueue(Participant participant) {
    participant.inTransaction(
        work -> {
          work.enqueue(new WorkItem(workflow, KIND, 0, 1, Events.spec(workflow)));
          return workflow;
        });
  }

  private WorkResult effect(String what) {
    return new WorkResult.Done(work -> Stage.effect(work, workflow, what));
  }

  /** Goes on whatever happens, as a process does that was stopped and continued. */
  private WorkResult zombie(WorkItem item, Lease lease) {
    begun.countDown();
    boolean waiting = true;
    while (waiting) {
      try {
        waiting = !goOn.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        lost.compareAndSet(null, e);
      }
    }
    return effect("zombie, fence " + lease.fence());
  }

  @Test
  void the_result_of_a_zombie_is_discarded() throws Exception {
    Participant zombie = cutOff();
    zombie.work().handle(KIND, this::zombie);
    zombie.start();
    enqueue(zombie);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    wire.silence();

    Participant other = stage.participant();
    other.work().handle(KIND, (item, lease) -> effect("other, fence " + lease.fence()));
    other.start();
    stage.awaitCount(1, "work where state = 'DONE'");
    await().atMost(Stage.SOON).until(() -> lost.get() instanceof InterruptedException);
    wire.open();
    goOn.countDown();
    zombie.close();

    assertEquals(List.of("other, fence 2"), stage.effects(workflow));
    assertEquals("DONE 2", stage.database().value("select state || ' ' || fence from work"));
  }

  @Test
  void a_handler_whose_database_is_away_learns_that_its_lease_is_lost() throws Exception {
    Participant lonely = cutOff();
    lonely
        .work()
        .handle(
            KIND,
            (item, lease) -> {
              begun.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                lost.set(assertThrows(LeaseLostException.class, lease::throwIfLost));
              }
              throw new IllegalStateException("gave up");
            });
    lonely.start();
    enqueue(lonely);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    wire.cut();
    await().atMost(Stage.SOON).until(() -> lost.get() != null);
  }

  @Test
  void a_result_waits_for_a_database_that_is_away_for_less_than_the_lease() throws Exception {
    Participant patient = cutOff();
    patient
        .work()
        .handle(
            KIND,
            (item, lease) -> {
              begun.countDown();
              goOn.await();
              return effect("done");
            });
    patient.start();
    enqueue(patient);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    wire.cut();
    goOn.countDown();
    wire.open();
    stage.awaitCount(1, "work where state = 'DONE'");
    assertEquals(List.of("done"), stage.effects(workflow));
  }

  @Test
  void cancelling_interrupts_running_work_at_once_and_drops_the_queued() throws Exception {
    Participant participant = stage.participant();
    participant.work().handle(KIND, this::untilCancelled);
    participant.start();
    enqueue(participant);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    participant.inTransaction(
        work -> {
          work.enqueue(new WorkItem(workflow, "never handled", 0, 1, Events.spec(workflow)));
          return workflow;
        });
    long before = System.nanoTime();
    cancel(participant);
    await().atMost(Stage.SOON).until(() -> lost.get() != null);
    assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos());
    stage.awaitCount(2, "work where state = 'CANCELLED'");
    assertEquals(List.of(), stage.effects(workflow));
  }

  @Test
  void another_process_learns_of_the_cancelling_at_its_next_heartbeat() throws Exception {
    Participant participant = stage.participant();
    participant.work().handle(KIND, this::untilCancelled);
    participant.start();
    enqueue(participant);
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    cancel(stage.participant());
    stage.awaitCount(1, "work where state = 'CANCELLED'");
    assertTrue(lost.get().getMessage().endsWith("was cancelled"), lost.get().getMessage());
  }

  @Test
  void work_cancelled_while_its_worker_was_dying_ends() {
    Participant participant = stage.participant();
    enqueue(participant);
    participant
        .jdbi()
        .useTransaction(
            handle ->
                WorkTable.claim(handle, KIND, "dead", Stage.SHORT_LEASE, Duration.ofMinutes(1)));
    cancel(participant);
    participant.work().handle(KIND, (item, lease) -> effect("must not run"));
    participant.start();
    stage.awaitCount(1, "work where state = 'CANCELLED'");
    assertEquals(List.of(), stage.effects(workflow));
  }

  private WorkResult untilCancelled(WorkItem item, Lease lease) {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      assertTrue(lease.cancelled());
      lost.set(assertThrows(LeaseLostException.class, lease::throwIfLost));
    }
    throw new IllegalStateException("stopped");
  }

  private void cancel(Participant participant) {
    participant.inTransaction(
        work -> {
          work.cancelWork(workflow);
          return workflow;
        });
  }
}
