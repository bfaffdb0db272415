package io.datamorph.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestBucket;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "gateway"),
      @ResourceArg(name = "warehouse", value = "true"),
      @ResourceArg(name = "topics", value = GatewayTopics.ALL)
    })
@QuarkusTestResource(Neighbours.class)
class WorkflowApiTest {

  private static final String TRACKER = "/internal/tracker/workflows";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestKafka kafka = TestInfra.shared().kafka();

  @Test
  void whatNobodyHeardOfIsNotFound() {
    String id = UUID.randomUUID().toString();
    for (String path : List.of("", "/events", "/logs", "/spec", "/code", "/validation")) {
      get("/v1/workflows/" + id + path, 404).body("code", equalTo("UNKNOWN_WORKFLOW"));
    }
    given().post("/v1/workflows/" + id + "/cancel").then().statusCode(404);
    get("/v1/workflows/..%2F..%2Fx", 404);
    get("/v1/nothing", 404).body("code", equalTo("NOT_FOUND"));
    get("/v1/workflows?limit=many", 400).body("path", equalTo("limit"));
    get("/v1/workflows?state=ODD", 400).body("path", equalTo("state"));
  }

  @Test
  void theTrackersViewIsPassedOn() {
    String id = tracked("{\"workflowId\":\"%s\",\"state\":\"PUBLISHED\",\"target\":{\"rows\":3}}");
    get("/v1/workflows/" + id, 200)
        .body("state", equalTo("PUBLISHED"))
        .body("target.rows", equalTo(3));
  }

  @Test
  void eventsAreStreamedOrListed() {
    String id = tracked("{\"workflowId\":\"%s\",\"state\":\"PUBLISHED\"}");
    Neighbours.answer(
        TRACKER + "/" + id + "/events", "[{\"sequence\":1,\"type\":\"spec.requested\"}]");
    Neighbours.stream(
        TRACKER + "/" + id + "/events",
        "id:1\nevent:spec.requested\ndata:{\"id\":\"a\",\"type\":\"spec.requested\"}\n\n"
            + "id:2\nevent:target.published\ndata:{\"id\":\"b\",\"payload\":{\"rows\":1}}\n\n");
    String path = "/v1/workflows/" + id + "/events";
    String stream =
        given()
            .accept("text/event-stream")
            .get(path)
            .then()
            .statusCode(200)
            .contentType("text/event-stream")
            .extract()
            .asString();
    assertTrue(stream.contains("id:2\n") || stream.contains("id: 2\n"), stream);
    assertTrue(stream.contains("data:{\"id\":\"b\",\"payload\":{\"rows\":1}}"), stream);
    assertTrue(given().get(path).asString().contains("event:target.published"));
    given()
        .accept("application/json")
        .get(path)
        .then()
        .statusCode(200)
        .body("[0].type", equalTo("spec.requested"));
  }

  @Test
  void logsArePassedOn() {
    String id = tracked("{\"workflowId\":\"%s\",\"state\":\"RUNNING\"}");
    Neighbours.answer(
        "/internal/log-sink/workflows/" + id + "/entries", "[{\"agent\":\"validator\"}]");
    get("/v1/workflows/" + id + "/logs", 200).body("[0].agent", equalTo("validator"));
  }

  @Test
  void artifactsAreReadFromTheObjectStore() {
    String id = UUID.randomUUID().toString();
    ArtifactRef ref;
    try (S3ArtifactStore store = S3ArtifactStore.open(bucket())) {
      ref =
          store.put(
              ArtifactKeys.code(id, 0, 1),
              "print('grüße')\n".getBytes(StandardCharsets.UTF_8),
              "text/x-python");
    }
    Neighbours.answer(
        TRACKER + "/" + id,
        """
        {"workflowId":"%s","state":"RUNNING",
         "artifacts":{"code":{"key":"%s","sha256":"%s","bytes":%d}}}"""
            .formatted(id, ref.key(), ref.sha256(), ref.bytes()));
    assertEquals("print('grüße')\n", given().get("/v1/workflows/" + id + "/code").asString());
    get("/v1/workflows/" + id + "/validation", 404)
        .body("code", equalTo("VALIDATION_NOT_READY"))
        .body("detail", containsString("RUNNING"));
  }

  @Test
  void whatHasEndedIsNotCancelled() {
    for (String state : List.of("PUBLISHED", "REJECTED", "FAILED")) {
      String id = tracked("{\"workflowId\":\"%s\",\"state\":\"" + state + "\"}");
      given()
          .post("/v1/workflows/" + id + "/cancel")
          .then()
          .statusCode(409)
          .body("code", equalTo("WORKFLOW_ENDED"))
          .body("detail", containsString(state));
    }
  }

  @Test
  void answersGoToTheOneWhoAsked() throws IOException {
    String id =
        tracked(
            "{\"workflowId\":\"%s\",\"state\":\"AWAITING_CLARIFICATION\","
                + "\"questions\":[{\"id\":\"q1\",\"text\":\"which?\"}]}");
    Neighbours.answer(
        TRACKER + "/" + id + "/events",
        "[{\"type\":\"clarification.requested\",\"payload\":{\"round\":2}}]");
    answer(id, "q9", 400).body("path", equalTo("answers[0].id"));
    answer(id, "q1", 202).body("state", equalTo("RUNNING"));
    JsonNode event = said("clarification.answered", id);
    assertEquals(2, event.path("round").asInt());
    assertEquals("the first", event.path("answers").get(0).path("text").asText());
    String running = tracked("{\"workflowId\":\"%s\",\"state\":\"RUNNING\"}");
    answer(running, "q1", 409).body("code", equalTo("NOT_AWAITING_ANSWERS"));
  }

  @Test
  void anApprovalIsPassedOnAndAChangedSpecIsCheckedFirst() throws IOException {
    String id =
        tracked(
            "{\"workflowId\":\"%s\",\"state\":\"AWAITING_APPROVAL\",\"connection\":\"warehouse\"}");
    Neighbours.answer(
        TRACKER + "/" + id + "/events",
        "[{\"type\":\"approval.requested\",\"payload\":{\"round\":1}}]");
    approve(id, "{}", 400).body("path", equalTo("approved"));
    approve(id, "{\"approved\":false,\"spec\":\"a: b\"}", 400).body("path", equalTo("spec"));
    approve(id, "{\"approved\":true,\"spec\":\"name: x\"}", 422)
        .body("code", equalTo("SPEC_REFUSED"));
    approve(id, "{\"approved\":true,\"reason\":\"fine\"}", 202).body("state", equalTo("RUNNING"));
    JsonNode event = said("approval.answered", id);
    assertTrue(event.path("approved").asBoolean());
    assertEquals("fine", event.path("reason").asText());
    String running = tracked("{\"workflowId\":\"%s\",\"state\":\"RUNNING\"}");
    approve(running, "{\"approved\":true}", 409).body("code", equalTo("NOT_AWAITING_APPROVAL"));
  }

  private static ValidatableResponse approve(String id, String body, int status) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/v1/workflows/" + id + "/approval")
        .then()
        .statusCode(status);
  }

  @Test
  void connectionsAreListedWithoutWhereTheyLead() {
    get("/v1/connections", 200)
        .body("connections.name", hasItem("warehouse"))
        .body("toString()", not(containsString("jdbc")));
    get("/v1/connections/warehouse/catalogue", 200).body("tables.table", hasItem("orders"));
    given()
        .contentType("application/json")
        .body(Map.of("sql", "select count(*) from customers"))
        .post("/v1/connections/warehouse/query")
        .then()
        .statusCode(200)
        .body("rows[0][0]", equalTo("200"));
    get("/v1/connections/away/catalogue", 503)
        .body("code", equalTo("CONNECTION_UNAVAILABLE"))
        .body("detail", not(containsString("canary-password")));
  }

  @Test
  void theApiDescribesItself() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.'/v1/workflows'.post.operationId", equalTo("requestWorkflow"))
        .body("paths.keySet().toString()", not(containsString("internal")));
    given().get("/q/swagger-ui/").then().statusCode(200);
    given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
  }

  private ValidatableResponse answer(String id, String question, int status) {
    return given()
        .contentType("application/json")
        .body(Map.of("answers", List.of(Map.of("id", question, "text", "the first"))))
        .post("/v1/workflows/" + id + "/answers")
        .then()
        .statusCode(status);
  }

  private static String tracked(String view) {
    String id = UUID.randomUUID().toString();
    Neighbours.answer(TRACKER + "/" + id, view.formatted(id));
    return id;
  }

  private JsonNode said(String topic, String workflow) throws IOException {
    return JSON.readTree(
        kafka
            .awaitRecord(topic, record -> workflow.equals(record.key()), Duration.ofSeconds(20))
            .value());
  }

  private static S3Location bucket() {
    TestBucket bucket = TestInfra.shared().bucket();
    return S3Location.at(
        URI.create(bucket.endpoint()),
        bucket.region(),
        bucket.bucket(),
        new S3Location.Login(bucket.accessKey(), bucket.secretKey()));
  }

  private static ValidatableResponse get(String path, int status) {
    return given().urlEncodingEnabled(false).get(path).then().statusCode(status);
  }
}
