package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.choreography.KilledAtCommit.Killed;
import io.datamorph.choreography.KilledAtCommit.Moment;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process that dies at any point leaves what the next one needs to come to the same end. */
class KillPointsTest {

  private final Stage stage = new Stage();
  private final String workflow = Events.newWorkflow();
  private final IncomingRecord incoming = Events.arriving(Events.spec(workflow));

  @AfterEach
  void close() {
    stage.close();
  }

  private static Outcome react(Event event, UnitOfWork work) {
    work.say(Events.code(event.workflowId(), 0, 1));
    work.enqueue(new WorkItem(event.workflowId(), "compile", 0, 1, event));
    return Stage.writeDown(event, work);
  }

  private void restartAndDeliverAgain() {
    Participant next = stage.participant();
    next.start();
    next.inbox().receive(incoming, KillPointsTest::react);
  }

  /** The final state of an undisturbed run. */
  private void assertDoneOnce() {
    stage.awaitCount(0, "outbox where sent_at is null");
    assertEquals(List.of("spec.generated 0"), stage.effects(workflow));
    assertEquals(1, stage.count("inbox"));
    assertEquals(1, stage.count("outbox"));
    assertEquals(1, stage.count("work"));
    Set<String> ids =
        stage.awaitSent(CodeGenerated.TYPE, workflow, 1).stream()
            .map(each -> Stage.header(each, "ce_id"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(EventIds.of(Events.code(workflow, 0, 1)).toString()), ids);
  }

  @Test
  void killed_in_the_transaction_before_its_commit() {
    Participant killed =
        stage.participant(new KilledAtCommit(stage.dataSource(), Moment.BEFORE, 1));
    assertThrows(Killed.class, () -> killed.inbox().receive(incoming, KillPointsTest::react));
    assertEquals(0, stage.count("inbox"));
    assertEquals(0, stage.count("outbox"));

    restartAndDeliverAgain();
    assertDoneOnce();
  }

  @Test
  void the_answer_to_the_commit_got_lost() {
    Participant unsure =
        stage.participant(new KilledAtCommit(stage.dataSource(), Moment.ANSWER_LOST, 1));
    unsure.start();
    unsure.inbox().receive(incoming, KillPointsTest::react);
    assertDoneOnce();
  }

  @Test
  void killed_after_the_commit_and_before_the_relay() {
    stage.participant().inbox().receive(incoming, KillPointsTest::react);
    assertEquals(0, stage.sent(CodeGenerated.TYPE, workflow).size());

    Participant next = stage.participant();
    next.start();
    assertDoneOnce();
  }

  @Test
  void killed_after_the_send_and_before_the_mark() throws Exception {
    stage.participant().inbox().receive(incoming, KillPointsTest::react);
    Relay killed =
        new Relay(
            stage.participant().jdbi(), this::producerThatDiesAfterSending, stage.sagaMeters());
    assertThrows(Killed.class, killed::sendDue);
    assertEquals(1, stage.count("outbox where sent_at is null"));

    restartAndDeliverAgain();
    assertDoneOnce();
    List<ConsumerRecord<String, byte[]>> sent = stage.awaitSent(CodeGenerated.TYPE, workflow, 2);
    assertEquals(2, sent.size());
    Participant hearer = stage.participant();
    sent.forEach(each -> hearer.inbox().receive(IncomingRecord.from(each), Stage::writeDown));
    assertEquals(List.of("code.generated 0", "spec.generated 0"), stage.effects(workflow));
  }

  @Test
  void killed_before_the_offset_was_committed() {
    Participant first = stage.participant();
    first.start();
    first.inbox().receive(incoming, KillPointsTest::react);
    stage.awaitCount(0, "outbox where sent_at is null");

    restartAndDeliverAgain();
    assertDoneOnce();
    assertEquals(1, stage.sent(CodeGenerated.TYPE, workflow).size());
  }

  @SuppressWarnings("unchecked")
  private Producer<byte[], byte[]> producerThatDiesAfterSending() {
    Producer<byte[], byte[]> real = stage.producer();
    return (Producer<byte[], byte[]>)
        Proxy.newProxyInstance(
            Producer.class.getClassLoader(),
            new Class<?>[] {Producer.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(real, arguments);
                if (method.getName().equals("send")) {
                  assertTrue(((Future<?>) result).get() != null);
                  real.close();
                  throw new Killed();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
