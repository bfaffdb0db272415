package io.datamorph.jobrunner;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.testkit.TestInfra;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class JobFaultsTest extends ServiceSuite {

  @TempDir Path temporary;

  @Test
  void aJobWhoseEngineDiesRunsAgainOnANewStagingTable() {
    Workflow workflow = new Workflow("crash", "copy");
    Path marker = temporary.resolve("crashed");
    workflow.generateCode(1, "# fake: crash-once " + marker + "\n# fake: rows 3\n");
    JobCompleted done = workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
    assertTrue(Files.exists(marker), "it did crash");
    assertEquals(2, workflow.calls("/staging").size());
    assertTrue(done.fence() >= 2, () -> "fence " + done.fence());
    List<String> closed = workflow.calls("/staging/close");
    assertTrue(closed.getFirst().contains("\"keep\":false"), closed::toString);
    assertTrue(closed.getLast().contains("\"keep\":true"), closed::toString);
  }

  @Test
  void aJobWhoseEngineAlwaysDiesFailsAfterThreeRuns() {
    Workflow workflow = new Workflow("dead", "copy");
    workflow.generateCode(1, "# fake: crash\n");
    JobFailed failed = workflow.awaitEvent(JobFailed.TYPE, JobFailed.class);
    assertEquals(Category.EXTERNAL, failed.category());
    assertEquals("ENGINE_LOST", failed.code());
    assertTrue(failed.message().contains("signal 9"), failed::message);
    assertEquals(3, workflow.calls("/staging").size());
  }

  @Test
  void aWorkerThatLostItsLeaseIsOvertakenAndItsResultThrownAway() {
    Workflow workflow = new Workflow("stale", "copy");
    Path go = temporary.resolve("go");
    workflow.generateCode(1, "# fake: pid\n# fake: await " + go + "\n# fake: rows 3\n");
    long first = Long.parseLong(log(workflow, LogType.INFO).description().split(" ")[1]);
    await()
        .atMost(LONG)
        .until(
            () -> {
              expireFirstLease(workflow);
              return workflow.calls("/staging").size() == 2;
            });
    await().atMost(Duration.ofSeconds(10)).until(() -> !lives(first));
    touch(go);
    JobCompleted done = workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
    assertEquals(2, done.fence());
    assertTrue(done.staging().table().endsWith("_2"), done.staging()::table);
    complete(new Workflow("mark", "copy"));
    assertEquals(1, workflow.events(JobCompleted.TYPE).size());
  }

  /** Its worker renews it, perhaps before another one looks: so it is done until one has. */
  private static void expireFirstLease(Workflow workflow) {
    TestInfra.shared()
        .service("datamorph", "job-runner")
        .execute(
            "update job_runner.work set lease_until = now() - interval '1 second' where workflow_id = '%s' and fence = 1"
                .formatted(workflow.id()));
  }

  @Test
  void aJobThatTakesTooLongIsStoppedAndFails() {
    Workflow workflow = new Workflow("late", "copy");
    workflow.generateCode(1, "# fake: hang\n");
    JobFailed failed = workflow.awaitEvent(JobFailed.TYPE, JobFailed.class);
    assertEquals("JOB_TIMEOUT", failed.code());
    assertEquals("the job did not end within 8.0 s", failed.message());
  }

  @Test
  void aDatabaseThatIsAwayForAMomentIsWaitedFor() {
    Workflow workflow = new Workflow("away", "copy");
    workflow.generateCode(1, "# fake: rows 3\n");
    workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
    assertEquals(2, workflow.calls("/staging").size());
  }

  @Test
  void aCancelledWorkflowsJobDiesAtOnceWithItsStagingTable() {
    Workflow workflow = new Workflow("cancel", "copy");
    workflow.generateCode(1, "# fake: pid\n# fake: spawn\n# fake: hang\n");
    await().atMost(LONG).until(() -> !workflow.calls("/staging").isEmpty());
    AgentLogged output = log(workflow, LogType.INFO);
    List<Long> processes =
        output.description().lines().map(line -> Long.parseLong(line.split(" ")[1])).toList();
    assertEquals(2, processes.size());
    workflow.publish(new WorkflowCancelled(workflow.id(), "changed my mind", Optional.empty()));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> processes.stream().noneMatch(JobFaultsTest::lives));
    await().atMost(LONG).until(() -> dropped(workflow));
    String stopped = log(workflow, LogType.GLUE_EXECUTION_COMPLETED).metadata();
    assertTrue(stopped.contains("STOPPED"), stopped);

    workflow.generateCode(2, "# fake: rows 3\n");
    complete(new Workflow("mark", "copy"));
    assertEquals(1, workflow.calls("/staging").size(), "nothing runs after the end");
    assertEquals(List.of(), workflow.events(JobFailed.TYPE));
  }

  private static void touch(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean dropped(Workflow workflow) {
    return workflow.calls("/staging/close").stream().anyMatch(c -> c.contains("\"keep\":false"));
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }
}
