package io.datamorph.jobrunner;

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
import io.datamorph.contracts.WorkflowFailed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobRunnerTest extends ServiceSuite {

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
  void aJobThatAddsRowsNamesTheTargetThatItWasMadeFor() {
    Workflow added = new Workflow("add", "kept_added", "merge");
    complete(added);
    String open = added.calls("/staging").getFirst();
    assertTrue(
        open.contains(
            "\"base\":{\"table\":{\"schema\":\"public\",\"table\":\"kept_added\"},\"existing\":true}"),
        open);
    Workflow first = new Workflow("add", "not_yet_there", "append");
    complete(first);
    assertTrue(first.calls("/staging").getFirst().contains("\"existing\":false"));
  }

  @Test
  void aTargetThatChangedUnderTheJobEndsTheRoundAndNotTheWorkflow() {
    Workflow workflow = new Workflow("chg", "kept_changed", "merge");
    JobCompleted done = complete(workflow);
    workflow.publish(workflow.validationPassed(done));
    JobFailed failed = workflow.awaitEvent(JobFailed.TYPE, JobFailed.class);
    assertEquals("TARGET_CHANGED", failed.code());
    assertTrue(failed.exhausted(), "no second attempt with the same catalogue");
    assertEquals(Optional.of(done.staging()), failed.staging());
    assertEquals(done.catalogue(), failed.catalogue());
    assertEquals("Target changed", log(workflow, LogType.WARNING).title());
    assertTrue(workflow.calls("/close").stream().noneMatch(call -> call.contains("FAILED")));
    assertEquals(List.of(), workflow.events(WorkflowFailed.TYPE));
  }

  @Test
  void aTargetThatChangedBeforeTheJobEndsTheRoundAtItsFirstAttempt() {
    Workflow workflow = new Workflow("moved", "kept_moved", "append");
    workflow.generateCode(1, "# fake: rows 3\n");
    JobFailed failed = workflow.awaitEvent(JobFailed.TYPE, JobFailed.class);
    assertEquals("TARGET_CHANGED", failed.code());
    assertEquals(Category.EXTERNAL, failed.category());
    assertTrue(failed.exhausted());
  }

  @Test
  void workflowsThatAddToOneTargetGoOneAfterTheOther() {
    Workflow first = new Workflow("turn", "kept_shared", "append");
    JobCompleted done = complete(first);
    Workflow second = new Workflow("turn", "kept_shared", "append");
    second.generateCode(1, "# fake: rows 3\n");
    complete(new Workflow("mark", "kept_other", "append"));
    assertEquals(List.of(), second.calls("/staging"));
    first.publish(first.validationPassed(done));
    second.awaitEvent(JobCompleted.TYPE, JobCompleted.class);
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
  void readinessTellsOfTheEngine() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("job-runner engine"), answer::body);
  }
}
