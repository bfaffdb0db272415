package io.datamorph.workflowtracker;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "workflow-tracker"),
      @ResourceArg(
          name = "topics",
          value =
              "spec.requested,spec.generated,spec.rejected,clarification.requested,"
                  + "clarification.answered,approval.requested,approval.answered,"
                  + "code.generated,job.completed,job.failed,"
                  + "validation.passed,validation.failed,target.published,workflow.failed,"
                  + "workflow.cancelled,agent.logged,spec.requested.dlq,spec.rejected.dlq")
    })
@QuarkusTestResource(TrackerTest.ClosingGateway.class)
class TrackerTest {

  private static final String TOKEN = "a-token-for-tests";

  private final TestKafka kafka = TestInfra.shared().kafka();
  private final String workflow = UUID.randomUUID().toString();

  /** A gateway that lets every workflow be closed as failed. */
  public static final class ClosingGateway implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      byte[] answer = "{\"fate\":\"FAILED\"}".getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
      return Map.of(
          "datamorph.gateway.url",
          "http://localhost:" + server.getAddress().getPort(),
          "datamorph.service-token",
          TOKEN,
          "quarkus.http.test-port",
          "0");
    }

    @Override
    public void stop() {
      server.stop(0);
    }
  }

  @Test
  void aRequestOnTheTopicIsAWorkflowThatRuns() {
    request("{\"workflowId\":\"%s\",\"prompt\":\"totals\"}".formatted(workflow));
    awaitState("RUNNING");
    asService()
        .get("/internal/tracker/workflows/" + workflow)
        .then()
        .body("prompt", equalTo("totals"))
        .body("connection", equalTo("warehouse"))
        .body("steps[0].name", equalTo("specify"));
    asService()
        .get("/internal/tracker/workflows?limit=200&state=RUNNING")
        .then()
        .body("workflowId", hasItem(workflow));
  }

  @Test
  void theEventsOfAnEndedWorkflowAreReplayedAndTheStreamEnds() {
    request("{\"workflowId\":\"%s\",\"prompt\":\"nonsense\"}".formatted(workflow));
    reject();
    awaitState("REJECTED");
    String stream =
        asService()
            .accept("text/event-stream")
            .get("/internal/tracker/workflows/" + workflow + "/events")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(stream.contains("event:spec.requested"), stream);
    assertTrue(stream.contains("event:spec.rejected"), stream);
    asService()
        .get("/internal/tracker/workflows/" + workflow)
        .then()
        .body("problem.code", equalTo("UNKNOWN_TABLE"));
  }

  @Test
  void anEventDeliveredTwiceIsRecordedOnce() {
    request("{\"workflowId\":\"%s\",\"prompt\":\"once\"}".formatted(workflow));
    reject();
    reject();
    awaitState("REJECTED");
    assertEquals(
        2,
        asService()
            .get("/internal/tracker/workflows/" + workflow + "/events")
            .jsonPath()
            .getList("sequence")
            .size());
  }

  @Test
  void whoeverHasNoTokenIsSentAway() {
    given()
        .get("/internal/tracker/workflows")
        .then()
        .statusCode(401)
        .body("code", equalTo("SERVICE_TOKEN_REQUIRED"));
  }

  @Test
  void aWorkflowNobodyHeardOfIsNotFound() {
    asService().get("/internal/tracker/workflows/" + workflow).then().statusCode(404);
    asService().get("/internal/tracker/workflows/" + workflow + "/events").then().statusCode(404);
  }

  @Test
  void aRecordThatIsNotJsonIsDeadLetteredAndTheNextOneIsTaken() {
    kafka.publish("spec.requested", workflow, "{not json");
    kafka.awaitRecord(
        "spec.requested.dlq",
        record -> new String(record.value(), StandardCharsets.UTF_8).equals("{not json"),
        Duration.ofSeconds(20));
    request("{\"workflowId\":\"%s\",\"prompt\":\"next\"}".formatted(workflow));
    awaitState("RUNNING");
  }

  private void request(String json) {
    kafka.publish("spec.requested", workflow, json);
  }

  private void reject() {
    String json =
        """
        {"workflowId":"%s","code":"UNKNOWN_TABLE","message":"no such table","diagnostics":[]}"""
            .formatted(workflow);
    kafka.publish(
        SpecRejected.TYPE,
        workflow,
        json.getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.nameUUIDFromBytes(workflow.getBytes(StandardCharsets.UTF_8)).toString(),
            "ce_type",
            SpecRejected.TYPE,
            "ce_source",
            "spec-generator",
            "ce_subject",
            workflow,
            "ce_time",
            "2026-01-31T10:00:00Z"));
  }

  private void awaitState(String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                state.equals(
                    asService().get("/internal/tracker/workflows/" + workflow).path("state")));
  }

  private static RequestSpecification asService() {
    return given().header("X-DataMorph-Service-Token", TOKEN);
  }
}
