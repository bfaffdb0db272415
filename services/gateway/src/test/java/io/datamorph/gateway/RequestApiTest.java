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
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
class RequestApiTest {

  private static final String TRACKER = "/internal/tracker/workflows";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestKafka kafka = TestInfra.shared().kafka();

  @Test
  void approvalIsRequiredByItsWordOrByTrue() throws IOException {
    for (String word : List.of("\"required\"", "true")) {
      String id =
          request("{\"prompt\": \"orders per customer\", \"approval\": %s}".formatted(word), 202)
              .extract()
              .path("workflowId");
      assertTrue(said("spec.requested", id).path("approvalRequired").asBoolean());
    }
    request("{\"prompt\": \"orders\", \"approval\": \"maybe\"}", 400)
        .body("path", equalTo("approval"));
  }

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
        "{\"prompt\": \"a\", \"connection\": \"nowhere\"} | 404 | UNKNOWN_CONNECTION | warehouse",
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

  private JsonNode said(String topic, String workflow) throws IOException {
    return JSON.readTree(
        kafka
            .awaitRecord(topic, record -> workflow.equals(record.key()), Duration.ofSeconds(20))
            .value());
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
