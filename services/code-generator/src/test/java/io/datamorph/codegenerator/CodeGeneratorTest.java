package io.datamorph.codegenerator;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.testkit.InfraTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CodeGeneratorTest.Settings.class)
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "code-generator"),
      @ResourceArg(
          name = "topics",
          value =
              "spec.generated,job.failed,workflow.cancelled,workflow.failed,code.generated,"
                  + "agent.logged")
    })
class CodeGeneratorTest {

  private Story story = new Story();

  /** Any free port will do. */
  public static final class Settings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.http.test-port", "0");
    }
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aSpecBecomesAScriptOfTheFirstAttempt() {
    story.say(story.specGenerated());
    CodeGenerated code = story.awaitCode(0, 1);
    assertEquals("compiled", code.origin());
    assertEquals("warehouse", code.connection());
    assertEquals("workflows/" + story.id + "/code/0-1.py", code.code().key());
    assertEquals(story.specGenerated().spec(), code.spec());
    String script = story.script(code.code());
    assertTrue(script.contains(".groupBy(F.col(\"customer_id\"))"), script);
    AgentLogged logged =
        (AgentLogged)
            story.event(AgentLogged.TYPE, json -> json.contains("\"glue_code_generated\""));
    for (String field :
        List.of("generated_item", "path", "code_length", "lines_of_code", "spec_summary")) {
      assertTrue(logged.metadata().contains("\"" + field + "\""), logged.metadata());
    }
  }

  @Test
  void aJobThatFailedOnceGetsASecondAttemptAndNoThird() {
    story.say(story.specGenerated());
    CodeGenerated first = story.awaitCode(0, 1);
    story.say(story.jobFailed(first, false));
    CodeGenerated second = story.awaitCode(0, 2);
    assertEquals("healed", second.origin());
    assertEquals("workflows/" + story.id + "/code/0-2.py", second.code().key());
    assertTrue(String.join(" ", second.changes()).contains("cannot help"), second::toString);
    story.say(story.jobFailed(first, false));
    story.say(story.jobFailed(second, true));
    awaitAfterwards(2);
  }

  @Test
  void aRoundOfTheRemediatorGetsASecondAttemptToo() {
    story.say(story.specGenerated());
    CodeGenerated first = story.awaitCode(0, 1);
    CodeGenerated ofRoundTwo =
        new CodeGenerated(
            story.id,
            2,
            1,
            first.code(),
            first.spec(),
            first.catalogue(),
            "warehouse",
            "remediated",
            List.of());
    story.say(story.jobFailed(ofRoundTwo, false));
    assertEquals("workflows/" + story.id + "/code/2-2.py", story.awaitCode(2, 2).code().key());
  }

  @Test
  void aSpecThatDoesNotCheckEndsTheWorkflowWithTheReason() {
    story.close();
    story = new Story(Story.SPEC.replace("sum(amount)", "sum(amout)"));
    story.say(story.specGenerated());
    WorkflowFailed failed =
        (WorkflowFailed) story.event(WorkflowFailed.TYPE, json -> json.contains("SPEC_REFUSED"));
    assertTrue(failed.message().contains("amout"), failed.message());
    assertEquals(0, story.count(CodeGenerated.TYPE));
  }

  @Test
  void aCancelledWorkflowGetsNoCode() {
    story.say(new WorkflowCancelled(story.id, "enough", Optional.empty()));
    awaitEnded();
    story.say(story.specGenerated());
    awaitAfterwards(0);
  }

  /** What comes later on the same topics is done: so is what came before. */
  private void awaitAfterwards(int codes) {
    try (Story later = new Story()) {
      later.say(later.specGenerated());
      later.say(later.jobFailed(later.awaitCode(0, 1), false));
      later.awaitCode(0, 2);
    }
    assertEquals(codes, story.count(CodeGenerated.TYPE));
  }

  private void awaitEnded() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                io.datamorph.testkit.TestInfra.shared()
                    .databaseAsSuperuser("datamorph")
                    .value(
                        "select count(*) from code_generator.ended_workflow where workflow_id = '"
                            + story.id
                            + "'")
                    .equals("1"));
  }
}
