package io.datamorph.remediator;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "remediator"),
      @ResourceArg(
          name = "topics",
          value =
              "validation.failed,job.failed,workflow.cancelled,workflow.failed,code.generated,"
                  + "agent.logged")
    })
@QuarkusTestResource(StubGateway.class)
class RemediatorTest {

  private final Story story = new Story();

  @BeforeEach
  void nothingHasChanged() {
    StubGateway.CATALOGUE.set(Story.catalogueWith("amount"));
    StubGateway.FAULTS.set(0);
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aWrongResultIsAnsweredWithCodeOfTheNextRoundAndOnlyItsStagingTableIsDropped() {
    story.say(story.resultIsWrong("ORACLE"));
    CodeGenerated code = story.awaitRound(1);
    assertEquals("remediated", code.origin());
    assertEquals(1, code.attempt());
    assertEquals("workflows/" + story.id + "/code/1-1.py", code.code().key());
    assertEquals("workflows/" + story.id + "/spec/1.json", code.spec().key());
    assertEquals("workflows/" + story.id + "/catalogue/1.json", code.catalogue().key());
    assertTrue(story.text(code.code()).contains(".groupBy("), () -> story.text(code.code()));
    assertEquals(
        List.of(
            "POST /internal/connections/warehouse/staging/close {\"table\":\""
                + story.staging(0).table()
                + "\",\"keep\":false}"),
        StubGateway.ASKED.stream().filter(asked -> asked.contains(story.id)).toList());
    AgentLogged logged =
        (AgentLogged)
            story.event(AgentLogged.TYPE, json -> json.contains("\"remediation_completed\""));
    for (String field : List.of("iteration", "status", "changes_made")) {
      assertTrue(logged.metadata().contains("\"" + field + "\""), logged.metadata());
    }
  }

  @Test
  void aRenamedColumnIsFoundAndTheRepairedSpecGetsTheNextNumber() {
    StubGateway.CATALOGUE.set(Story.catalogueWith("amounts"));
    story.say(story.jobFailed(true));
    CodeGenerated code = story.awaitRound(1);
    assertEquals("workflows/" + story.id + "/spec/2.json", code.spec().key());
    assertEquals("workflows/" + story.id + "/catalogue/2.json", code.catalogue().key());
    assertTrue(String.join(" ", code.changes()).contains("called amounts now"), code::toString);
    assertTrue(
        story.text(code.code()).contains("F.col(\"amounts\").alias(\"amount\")"),
        () -> story.text(code.code()));
  }

  @Test
  void aJobThatHasAnotherAttemptIsNobodysBusinessHere() {
    story.say(story.jobFailed(false));
    awaitThatItIsDone();
    assertEquals(0, story.count(CodeGenerated.TYPE));
  }

  @Test
  void theSameRepairForTheSameFailureEndsTheWorkflowAndNamesTheTests() {
    story.say(story.resultIsWrong("ORACLE"));
    story.say(story.resultIsWrong(story.awaitRound(1), "ORACLE"));
    WorkflowFailed failed = story.awaitFailed();
    assertEquals("NO_PROGRESS", failed.code());
    assertTrue(failed.message().contains("the totals differ"), failed.message());
    assertEquals(1, story.count(CodeGenerated.TYPE));
    assertTrue(
        StubGateway.ASKED.stream()
            .anyMatch(
                asked ->
                    asked.startsWith("POST /internal/workflows/" + story.id + "/close")
                        && asked.contains("\"as\":\"FAILED\"")),
        StubGateway.ASKED::toString);
  }

  @Test
  void thereAreFiveRoundsAndNoSixth() {
    story.say(story.resultIsWrong("TEST_0"));
    for (int round = 1; round <= 5; round++) {
      CodeGenerated code = story.awaitRound(round);
      story.say(story.resultIsWrong(code, "TEST_" + round));
      story.say(story.resultIsWrong(code, "TEST_" + round));
    }
    WorkflowFailed failed = story.awaitFailed();
    assertEquals("REMEDIATION_EXHAUSTED", failed.code());
    assertEquals(5, story.count(CodeGenerated.TYPE));
    assertEquals("5", database("select count(*) from remediator.remediation"));
  }

  @Test
  void sourcesThatNobodyCanMendEndTheWorkflowWithTheReason() {
    StubGateway.CATALOGUE.set(Story.catalogueWith("something_else"));
    story.say(story.resultIsWrong("ORACLE"));
    WorkflowFailed failed = story.awaitFailed();
    assertEquals("SOURCES_CHANGED", failed.code());
    assertTrue(failed.message().contains("amount"), failed.message());
  }

  @Test
  void duplicateKeysEndTheWorkflowWithoutAnyRepair() {
    story.say(story.resultIsWrong("TEST_FAILED_SOURCE_KEYS_UNIQUE"));
    WorkflowFailed failed = story.awaitFailed();
    assertEquals("DUPLICATE_KEYS", failed.code());
    assertEquals(Category.USER_INPUT, failed.category());
    assertTrue(failed.message().contains("dedupe"), failed.message());
    assertEquals(0, story.count(CodeGenerated.TYPE));
  }

  @Test
  void aTargetThatChangedIsReadAnewAndTheSameCodeIsNoLackOfProgress() {
    StubGateway.CATALOGUE.set(Story.catalogueWithTarget(true));
    story.say(story.targetChanged());
    CodeGenerated first = story.awaitRound(1);
    assertTrue(first.changes().getFirst().contains("written meanwhile"), first::toString);
    String script = story.text(first.code());
    assertTrue(script.contains("\"dbtable\": \"public.totals\""), script);
    story.say(story.targetChanged(1, first.code(), first.catalogue()));
    CodeGenerated second = story.awaitRound(2);
    assertEquals(first.catalogue(), second.catalogue());
    assertEquals(story.text(first.code()), story.text(second.code()));
  }

  @Test
  void aTargetThatBecameSomebodyElsesEndsTheWorkflow() {
    StubGateway.CATALOGUE.set(Story.catalogueWithTarget(false));
    story.say(story.targetChanged());
    WorkflowFailed failed = story.awaitFailed();
    assertEquals("TARGET_CHANGED", failed.code());
    assertEquals(Category.USER_INPUT, failed.category());
    assertTrue(failed.message().contains("send the request again"), failed.message());
  }

  @Test
  void aGatewayThatIsAwayForAMomentIsAskedAgain() {
    StubGateway.FAULTS.set(2);
    story.say(story.resultIsWrong("ORACLE"));
    assertEquals(1, story.awaitRound(1).iteration());
  }

  @Test
  void aCancelledWorkflowIsNotRemediated() {
    story.say(new WorkflowCancelled(story.id, "enough", Optional.empty()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> database("select count(*) from remediator.ended_workflow").equals("1"));
    story.say(story.resultIsWrong("ORACLE"));
    awaitThatItIsDone();
    assertEquals(0, story.count(CodeGenerated.TYPE));
  }

  /** What this workflow has in a table. */
  private String database(String select) {
    return TestInfra.shared()
        .databaseAsSuperuser("datamorph")
        .value(select + " where workflow_id = '" + story.id + "'");
  }

  private void awaitThatItIsDone() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                !database(
                        "select count(*) filter (where outcome = 'IGNORED') from remediator.inbox")
                    .equals("0"));
  }
}
