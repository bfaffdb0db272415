package io.datamorph.choreography;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.SpecGenerated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the order and however often: the same effects, each once. */
class AnyOrderTest {

  private static final List<String> IN_ORDER =
      List.of(
          "code.generated 0",
          "code.generated 1",
          "code.generated 2",
          "job.completed 0",
          "job.completed 1",
          "spec.generated 0");

  private static Stage stage;
  private static List<Participant> processes;

  @BeforeContainer
  static void open() {
    stage = new Stage();
    processes = List.of(stage.participant(), stage.participant());
    processes.forEach(each -> each.inbox().reactWith(AnyOrderTest::strictly));
    processes.forEach(Participant::start);
  }

  @AfterContainer
  static void close() {
    stage.close();
  }

  @Property(tries = 30)
  void permuted_and_repeated_events_end_as_the_orderly_ones_do(@ForAll Random random)
      throws Exception {
    String workflow = Events.newWorkflow();
    deliver(shuffled(workflow, random));
    await().atMost(Stage.SOON).until(() -> stage.effects(workflow).equals(IN_ORDER));
    String parked = "parked where workflow_id = '%s'".formatted(workflow);
    stage.awaitCount(0, parked);
    assertEquals(IN_ORDER, stage.effects(workflow));
    assertEquals(6, stage.count("inbox where workflow_id = '%s'".formatted(workflow)));
    assertEquals(1, stage.count("outbox where workflow_id = '%s'".formatted(workflow)));
  }

  private static List<Event> shuffled(String workflow, Random random) {
    List<Event> events = new ArrayList<>();
    for (int delivery = 0; delivery < 1 + random.nextInt(3); delivery++) {
      events.add(Events.spec(workflow));
      for (int iteration = 0; iteration < 3; iteration++) {
        events.add(Events.code(workflow, iteration, 1));
        if (iteration < 2) {
          events.add(Events.completed(workflow, iteration));
        }
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  /** By two processes at once, each in its part of the order. */
  private static void deliver(List<Event> events) throws Exception {
    List<Future<?>> deliveries = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int process = 0; process < 2; process++) {
        int first = process;
        deliveries.add(
            threads.submit(
                () -> {
                  for (int i = first; i < events.size(); i += 2) {
                    processes
                        .get(first)
                        .inbox()
                        .receive(Events.arriving(events.get(i)), AnyOrderTest::strictly);
                  }
                }));
      }
      for (Future<?> delivery : deliveries) {
        delivery.get(20, TimeUnit.SECONDS);
      }
    }
  }

  /** Spec, code, job, code of the next round, and so on. */
  private static Outcome strictly(Event event, UnitOfWork work) {
    String before =
        switch (event) {
          case SpecGenerated spec -> "";
          case CodeGenerated code ->
              code.iteration() == 0
                  ? "spec.generated 0"
                  : "job.completed " + (code.iteration() - 1);
          case JobCompleted job -> "code.generated " + job.iteration();
          default -> throw new IllegalStateException(EventTypes.of(event));
        };
    if (!before.isEmpty() && !isThere(work, event.workflowId(), before)) {
      return new Outcome.NotYet("before it comes " + before);
    }
    if (event.iteration() == 2) {
      work.say(Events.cancelled(event.workflowId()));
    }
    return Stage.writeDown(event, work);
  }

  private static boolean isThere(UnitOfWork work, String workflow, String effect) {
    return work.handle()
        .createQuery("select exists (select from effects where workflow_id = :id and what = :what)")
        .bind("id", workflow)
        .bind("what", effect)
        .mapTo(Boolean.class)
        .one();
  }
}
