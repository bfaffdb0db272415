package io.datamorph.jobrunner;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Staging;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "job-runner"),
      @ResourceArg(
          name = "topics",
          value =
              "code.generated,validation.passed,workflow.cancelled,workflow.failed,job.completed,"
                  + "job.failed,target.published,agent.logged,code.generated.dlq,"
                  + "validation.passed.dlq")
    })
@QuarkusTestResource(StubGateway.class)
class JobRunnerTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path temporary;

  @TestHTTPResource("/q/health/ready")
  URI readiness;

  @Test
  void generatedCodeBecomesACompletedJobWithAFilledStagingTable() {
    Workflow workflow = new Workflow("ok", "copy");
    workflow.generateCode(1, "# fake: print hello\n# fake: rows 3\n");
    JobCompleted done = workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
    assertEquals(3, done.rows());
    assertEquals("Fake 1.0", done.engine());
    assertEquals(
        new Staging("warehouse", "datamorph_staging", workflow.id() + "_0_1_" + done.fence()),
        done.staging());
    assertEquals(1, workflow.calls("/staging").size());
    String open = workflow.calls("/staging").getFirst();
    assertTrue(
        open.contains("\"sources\":[{\"schema\":\"public\",\"table\":\"customers\"}]"), open);
    assertTrue(
        open.contains(
            "[{\"name\":\"customer_id\",\"type\":\"integer\"},{\"name\":\"customer_name\",\"type\":\"text\"}]"),
        open);
    assertTrue(workflow.calls("/staging/close").getFirst().contains("\"keep\":true"));
    AgentLogged output = log(workflow, LogType.INFO);
    assertEquals("hello", output.description());
    String executed = log(workflow, LogType.GLUE_EXECUTION_COMPLETED).metadata();
    assertTrue(executed.contains("\"status\":\"SUCCEEDED\""), executed);
    assertTrue(executed.contains("\"engine\":\"Fake 1.0\""), executed);
  }

  @Test
  void aPassedTableIsPublishedAndNothingOfStagingIsLeft() {
    Workflow workflow = new Workflow("pub", "copy");
    JobCompleted done = complete(workflow);
    workflow.publish(workflow.validationPassed(done));
    TargetPublished published = workflow.awaitEvent(TargetPublished.TYPE, TargetPublished.class);
    assertEquals("copy", published.table());
    assertEquals(3, published.rows());
    assertEquals(Optional.empty(), published.previous());
    String publish = workflow.calls("/publish").getFirst();
    assertTrue(publish.contains("\"mode\":\"replace\",\"keys\":[\"customer_id\"]"), publish);
    awaitDropped(workflow, done.staging().table());
  }

  @Test
  void aRefusedPublishFailsTheWorkflowWithTheGatewaysCode() {
    Workflow workflow = new Workflow("ref", "foreign");
    JobCompleted done = complete(workflow);
    workflow.publish(workflow.validationPassed(done));
    WorkflowFailed failed = workflow.awaitEvent(WorkflowFailed.TYPE, WorkflowFailed.class);
    assertEquals("TARGET_NOT_OURS", failed.code());
    assertEquals(Category.USER_INPUT, failed.category());
    assertEquals(1, workflow.calls("/close").stream().filter(c -> c.contains("FAILED")).count());
    awaitDropped(workflow, done.staging().table());
  }

  @Test
  void anEventDeliveredTwiceRunsOneJob() {
    Workflow workflow = new Workflow("dup", "copy");
    workflow.generateCode(1, "# fake: rows 3\n");
    workflow.generateCode(1, "# fake: rows 3\n");
    workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
    Workflow marker = new Workflow("mark", "copy");
    complete(marker);
    assertEquals(1, workflow.events(JobCompleted.TYPE).size());
    assertEquals(1, workflow.calls("/staging").size());
  }

  @Test
  void aScriptThatRaisesFailsItsJobWithTheEndOfItsTraceback() {
    Workflow workflow = new Workflow("err", "copy");
    workflow.generateCode(
        1,
        """
        # fake: fail {"kind":"SCRIPT_ERROR","class":"KeyError","message":"x","traceback":"line 7, in <module> %s"}
        """
            .formatted(StubGateway.PASSWORD));
    JobFailed failed = workflow.awaitEvent(JobFailed.TYPE, JobFailed.class);
    assertEquals(Category.MODEL_OUTPUT, failed.category());
    assertEquals("SCRIPT_ERROR", failed.code());
    assertEquals("KeyError: x", failed.message());
    assertEquals("line 7, in <module> ***", failed.detail());
    assertFalse(failed.exhausted());
    assertEquals(Optional.empty(), failed.staging());
    assertTrue(workflow.calls("/staging/close").getFirst().contains("\"keep\":false"));

    workflow.generateCode(
        2, "# fake: fail {\"kind\":\"SCRIPT_REFUSED\",\"message\":\"import os\"}\n");
    assertTrue(
        workflow
            .awaitEvent(JobFailed.TYPE, JobFailed.class, event -> event.attempt() == 2)
            .exhausted());
  }

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
    TestInfra.shared()
        .service("datamorph", "job-runner")
        .execute(
            "update job_runner.work set lease_until = now() - interval '1 second' where workflow_id = '%s'"
                .formatted(workflow.id()));
    await().atMost(LONG).until(() -> workflow.calls("/staging").size() == 2);
    await().atMost(Duration.ofSeconds(10)).until(() -> !lives(first));
    touch(go);
    JobCompleted done = workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
    assertEquals(2, done.fence());
    assertTrue(done.staging().table().endsWith("_2"), done.staging()::table);
    complete(new Workflow("mark", "copy"));
    assertEquals(1, workflow.events(JobCompleted.TYPE).size());
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
        .until(() -> processes.stream().noneMatch(JobRunnerTest::lives));
    await().atMost(LONG).until(() -> dropped(workflow));
    String stopped = log(workflow, LogType.GLUE_EXECUTION_COMPLETED).metadata();
    assertTrue(stopped.contains("STOPPED"), stopped);

    workflow.generateCode(2, "# fake: rows 3\n");
    complete(new Workflow("mark", "copy"));
    assertEquals(1, workflow.calls("/staging").size(), "nothing runs after the end");
    assertEquals(List.of(), workflow.events(JobFailed.TYPE));
  }

  @Test
  void readinessTellsOfTheEngine() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("job-runner engine"), answer::body);
  }

  private static void touch(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JobCompleted complete(Workflow workflow) {
    workflow.generateCode(1, "# fake: rows 3\n");
    return workflow.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
  }

  private static AgentLogged log(Workflow workflow, LogType type) {
    return workflow.awaitEvent(AgentLogged.TYPE, AgentLogged.class, entry -> entry.type() == type);
  }

  private static void awaitDropped(Workflow workflow, String table) {
    await()
        .atMost(LONG)
        .until(
            () ->
                workflow.calls("/staging/close").stream()
                    .anyMatch(c -> c.contains(table) && c.contains("\"keep\":false")));
  }

  private static boolean dropped(Workflow workflow) {
    return workflow.calls("/staging/close").stream().anyMatch(c -> c.contains("\"keep\":false"));
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }
}
