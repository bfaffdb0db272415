package io.datamorph.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "gateway"),
      @ResourceArg(name = "warehouse", value = "true"),
      @ResourceArg(name = "topics", value = GatewayTopics.ALL)
    })
@QuarkusTestResource(Neighbours.class)
class PublicApiTest {

  private static final String TRACKER = "/internal/tracker/workflows";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestKafka kafka = TestInfra.shared().kafka();

  @Test
  void aRequestIsAcceptedSaidAndSeen() throws IOException {
    ValidatableResponse accepted =
        request("{\"prompt\": \"orders per customer\", \"connection\": \"warehouse\"}", 202)
            .body("state", equalTo("RUNNING"));
    String id = accepted.extract().path("workflowId");
    assertEquals(7, UUID.fromString(id).version());
    accepted.header("Location", endsWith("/v1/workflows/" + id));
    JsonNode event = said("spec.requested", id);
    assertEquals("orders per customer", event.path("prompt").asText());
    assertEquals("warehouse", event.path("connection").asText());
    get("/v1/workflows/" + id, 200)
        .body("state", equalTo("RUNNING"))
        .body("prompt", equalTo("orders per customer"))
        .body("steps.size()", equalTo(0));
    Neighbours.answer(TRACKER, "[]");
    get("/v1/workflows?limit=100", 200).body("workflows.workflowId", hasItem(id));
    get("/v1/workflows/" + id + "/code", 404).body("code", equalTo("CODE_NOT_READY"));
  }

  @Test
  void aSpecIsTakenAsAnObjectOrAsText() throws IOException {
    String object = request("{\"spec\": {\"version\": \"1\"}}", 202).extract().path("workflowId");
    assertEquals("{\"version\":\"1\"}", said("spec.requested", object).path("spec").asText());
    String yaml =
        request("{\"spec\": \"version: \\\"1\\\"\\n\", \"replaceTarget\": true}", 202)
            .extract()
            .path("workflowId");
    JsonNode event = said("spec.requested", yaml);
    assertEquals("version: \"1\"\n", event.path("spec").asText());
    assertTrue(event.path("replaceTarget").asBoolean());
  }

  @Test
  void theSameKeyIsTheSameRequestAndNoOther() {
    String key = UUID.randomUUID().toString();
    String first = withKey(key, "{\"prompt\": \"one\"}", 202).extract().path("workflowId");
    String again =
        withKey(key, "{ \"connection\":\"warehouse\",\"prompt\":\"one\"}", 202)
            .extract()
            .path("workflowId");
    assertEquals(first, again);
    withKey(key, "{\"prompt\": \"two\"}", 422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    String other =
        withKey(UUID.randomUUID().toString(), "{\"prompt\": \"one\"}", 202)
            .extract()
            .path("workflowId");
    assertNotEquals(first, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"prompt\": \"x\" | 400 | MALFORMED_JSON | line 1",
        "not json | 400 | MALFORMED_JSON | line 1",
        "{\"prompt\": NaN} | 400 | MALFORMED_JSON | line 1",
        "{\"prompt\": \"a\", \"prompt\": \"b\"} | 400 | MALFORMED_JSON | line 1",
        "[1] | 400 | INVALID_REQUEST | form",
        "{\"prompt\": \"  \"} | 400 | PROMPT_EMPTY | say what you want",
        "{} | 400 | INVALID_REQUEST | say what you want",
        "{\"prompt\": \"a\", \"spec\": \"b\"} | 400 | INVALID_REQUEST | not both",
        "{\"spec\": 7} | 400 | INVALID_REQUEST | object",
        "{\"promt\": \"a\"} | 400 | UNKNOWN_FIELD | prompt",
        "{\"prompt\": \"a\", \"connection\": \"nowhere\"} | 400 | INVALID_REQUEST | warehouse",
        "{\"prompt\": \"a\\u0000b\"} | 400 | INVALID_REQUEST | character",
        "{\"prompt\": \"a\", \"replaceTarget\": \"perhaps\"} | 400 | INVALID_REQUEST | form"
      })
  void aBadRequestIsToldWhatIsWrong(String body, int status, String code, String words) {
    request(body, status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("detail", containsString(words))
        .body("status", equalTo(status))
        .body("detail", not(containsString("io.datamorph")));
  }

  @Test
  void whatIsTooLongIsRefused() {
    request("{\"prompt\": \"" + "x".repeat(20_001) + "\"}", 400)
        .body("code", equalTo("PROMPT_TOO_LONG"))
        .body("path", equalTo("prompt"));
    request("{\"prompt\": \"" + "x".repeat(300_000) + "\"}", 413)
        .body("code", equalTo("BODY_TOO_LARGE"));
    request("{\"spec\": \"" + "x".repeat(70_000) + "\"}", 413)
        .body("code", equalTo("BODY_TOO_LARGE"))
        .body("path", equalTo("spec"));
    request("{\"prompt\":" + "[".repeat(5000) + "]".repeat(5000) + "}", 400);
  }

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
  void cancellingDecidesSaysAndIsRepeatable() throws IOException {
    String id = request("{\"prompt\": \"stop me\"}", 202).extract().path("workflowId");
    for (int i = 0; i < 2; i++) {
      given()
          .contentType("application/json")
          .body("{\"reason\": \"changed my mind\"}")
          .post("/v1/workflows/" + id + "/cancel")
          .then()
          .statusCode(200)
          .body("state", equalTo("CANCELLED"));
    }
    assertEquals("changed my mind", said("workflow.cancelled", id).path("reason").asText());
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

  private static ValidatableResponse request(String body, int status) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/v1/workflows")
        .then()
        .statusCode(status);
  }

  private static ValidatableResponse withKey(String key, String body, int status) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/workflows")
        .then()
        .statusCode(status);
  }

  private static ValidatableResponse get(String path, int status) {
    return given().urlEncodingEnabled(false).get(path).then().statusCode(status);
  }
}
