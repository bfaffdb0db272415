package io.datamorph.logsink;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.EventCodec;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LogSinkTest.Settings.class)
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "log-sink"),
      @ResourceArg(name = "topics", value = "agent.logged,agent.logged.dlq")
    })
class LogSinkTest {

  private static final String TOKEN = "a-token-for-tests";
  private final String workflow = Entries.newWorkflow();

  /** What the launcher would set. */
  public static final class Settings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("datamorph.service-token", TOKEN, "quarkus.http.test-port", "0");
    }
  }

  @Test
  void whatAServiceSaysIsInTheLogInItsOrderAndOnce() {
    publish(Entries.entry(workflow, 2));
    publish(Entries.entry(workflow, 1));
    publish(Entries.entry(workflow, 2));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                asService()
                    .get("/internal/log-sink/workflows/" + workflow + "/entries")
                    .then()
                    .statusCode(200)
                    .body("title", contains("entry 1", "entry 2")));
    asService()
        .get("/internal/log-sink/workflows/" + workflow + "/entries?after=00000001")
        .then()
        .body("", hasSize(1))
        .body("[0].type", equalTo("info"))
        .body("[0].metadata.n", equalTo(2));
  }

  @Test
  void whoeverHasNoTokenIsSentAway() {
    given().get("/internal/log-sink/workflows/" + workflow + "/entries").then().statusCode(401);
  }

  private void publish(AgentLogged entry) {
    TestInfra.shared()
        .kafka()
        .publish(
            AgentLogged.TYPE,
            workflow,
            EventCodec.toJson(entry).getBytes(StandardCharsets.UTF_8),
            Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                workflow + entry.entryId(),
                "ce_type",
                AgentLogged.TYPE,
                "ce_source",
                entry.agent(),
                "ce_subject",
                workflow,
                "ce_time",
                entry.at().toString()));
  }

  private static RequestSpecification asService() {
    return given().header("X-DataMorph-Service-Token", TOKEN);
  }
}
