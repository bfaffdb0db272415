package io.datamorph.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The public API, as a test speaks to it. */
final class Api {

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Set<String> ENDS =
      Set.of(
          "PUBLISHED",
          "REJECTED",
          "FAILED",
          "CANCELLED",
          "AWAITING_CLARIFICATION",
          "AWAITING_APPROVAL");

  private final String base;

  Api(RunningSystem system) {
    base = system.gateway().toString();
  }

  RequestSpecification request() {
    return given().baseUri(base);
  }

  /** Sends English and gives back the workflow's id. */
  String ask(String prompt) {
    return ask(Map.of("prompt", prompt));
  }

  String ask(Map<String, ?> body) {
    return request()
        .contentType("application/json")
        .body(body)
        .post("/v1/workflows")
        .then()
        .statusCode(202)
        .extract()
        .path("workflowId");
  }

  /** The view of a workflow that has come to its end. */
  JsonPath end(String workflowId) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> ENDS.contains(view(workflowId).getString("state")));
    return view(workflowId);
  }

  JsonPath view(String workflowId) {
    return get("/v1/workflows/" + workflowId);
  }

  JsonPath get(String path) {
    return request().get(path).then().statusCode(200).extract().jsonPath();
  }

  String text(String path) {
    return request().get(path).then().statusCode(200).extract().asString();
  }
}
