package io.datamorph.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
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
class StagingApiTest {

  private static final String BASE = "/internal/connections/warehouse";

  private final String workflow = UUID.randomUUID().toString();

  private final TestDatabase warehouse = TestInfra.shared().databaseAsSuperuser("warehouse");

  @Test
  void aJobIsStagedPublishedAndCleanedUp() {
    JsonPath opened = open(200).extract().jsonPath();
    String table = opened.getString("staging.table");
    assertEquals("datamorph_staging", opened.getString("staging.schema"));
    TestDatabase job =
        new TestDatabase(
            opened.getString("login.url"),
            opened.getString("login.user"),
            opened.getString("login.password"));
    job.execute("INSERT INTO datamorph_staging." + table + " VALUES (1, 2.50)");
    post("/staging/close", Map.of("table", table, "keep", true), 204);
    publish(table, 200).body("rows", equalTo(1)).body("previous", nullValue());
    publish(table, 200).body("rows", equalTo(1));
    query("select total from public.\"from job\"").body("rows[0][0]", equalTo("2.50"));
    close("FAILED").body("fate", equalTo("PUBLISHED"));
    warehouse.execute("DROP TABLE public.\"from job\"");
  }

  @Test
  void aClosedWorkflowNeitherPublishesNorStagesAndItsTablesGo() {
    JsonPath opened = open(200).extract().jsonPath();
    close("FAILED").body("fate", equalTo("FAILED"));
    close("CANCELLED").body("fate", equalTo("FAILED"));
    publish(opened.getString("staging.table"), 409).body("code", equalTo("WORKFLOW_CLOSED"));
    open(409).body("code", equalTo("WORKFLOW_CLOSED"));
    awaitGone(opened);
  }

  @Test
  void theEndSaidByAnotherServiceClosesTheWorkflowToo() {
    JsonPath opened = open(200).extract().jsonPath();
    String failed =
        """
        {"workflowId":"%s","iteration":0,"category":"INTERNAL","code":"X","message":"x"}"""
            .formatted(workflow);
    TestInfra.shared()
        .kafka()
        .publish(
            WorkflowFailed.TYPE,
            workflow,
            failed.getBytes(StandardCharsets.UTF_8),
            Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                WorkflowFailed.TYPE,
                "ce_source",
                "remediator",
                "ce_subject",
                workflow,
                "ce_time",
                "2026-01-31T10:00:00Z"));
    awaitGone(opened);
    close("CANCELLED").body("fate", equalTo("FAILED"));
  }

  @Test
  void whatIsWrongInAnOrderIsNamedWithItsPlace() {
    post(
            "/staging",
            Map.of(
                "workflowId",
                workflow,
                "iteration",
                0,
                "attempt",
                1,
                "fence",
                1,
                "sources",
                List.of(),
                "columns",
                List.of(Map.of("name", "a", "type", "strange"))),
            400)
        .body("path", equalTo("columns[0].type"));
    post("/query", Map.of("sqll", "select 1"), 400)
        .body("code", equalTo("UNKNOWN_FIELD"))
        .body("path", equalTo("sqll"));
    post("/staging/close", Map.of("table", "publications"), 400)
        .body("code", equalTo("INVALID_REQUEST"));
  }

  @Test
  void aTargetThatWasWrittenMeanwhileIsNotPublishedOver() {
    warehouse.execute("CREATE TABLE public.ledger (\"order id\" int, total numeric(12,2))");
    Map<String, Object> order = new HashMap<>(order());
    order.put(
        "base", Map.of("table", Map.of("schema", "public", "table", "ledger"), "existing", true));
    String table = post("/staging", order, 200).extract().path("staging.table");
    Map<String, Object> publish = new HashMap<>(publication(table));
    publish.put("target", Map.of("schema", "public", "table", "ledger"));
    publish.put("overwrite", true);
    publish.put("mode", "sideways");
    post("/publish", publish, 400).body("path", equalTo("mode"));
    publish.put("mode", "append");
    Map<String, ?> check = Map.of("table", table, "target", publish.get("target"));
    post("/staging/base", check, 200).body("changed", equalTo(false));
    warehouse.execute("INSERT INTO public.ledger VALUES (1, 1)");
    post("/staging/base", check, 200).body("changed", equalTo(true));
    post("/publish", publish, 409).body("code", equalTo("TARGET_CHANGED"));
    order.put("fence", 8);
    table = post("/staging", order, 200).extract().path("staging.table");
    publish.put("staging", staging(table));
    post("/publish", publish, 200).body("rows", equalTo(0));
    warehouse.execute("DROP TABLE public.ledger");
  }

  private void awaitGone(JsonPath opened) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                warehouse.value(
                    "SELECT (SELECT count(*) FROM pg_roles WHERE rolname = '%s') + (SELECT count(*) FROM pg_tables WHERE tablename = '%s')"
                        .formatted(
                            opened.getString("login.user"), opened.getString("staging.table"))),
            "0"::equals);
  }

  private ValidatableResponse open(int status) {
    return post("/staging", order(), status);
  }

  private Map<String, ?> order() {
    return Map.of(
        "workflowId",
        workflow,
        "iteration",
        0,
        "attempt",
        1,
        "fence",
        7,
        "sources",
        List.of(Map.of("schema", "public", "table", "orders")),
        "columns",
        List.of(
            Map.of("name", "order id", "type", "integer"),
            Map.of("name", "total", "type", "decimal(12,2)")));
  }

  private ValidatableResponse publish(String table, int status) {
    return post("/publish", publication(table), status);
  }

  private Map<String, ?> publication(String table) {
    return Map.of(
        "workflowId",
        workflow,
        "iteration",
        0,
        "staging",
        staging(table),
        "target",
        Map.of("schema", "public", "table", "from job"),
        "mode",
        "replace",
        "keys",
        List.of(),
        "overwrite",
        false);
  }

  private static Map<String, String> staging(String table) {
    return Map.of("connection", "warehouse", "schema", "datamorph_staging", "table", table);
  }

  private ValidatableResponse close(String as) {
    return asService()
        .body(Map.of("as", as, "reason", "test"))
        .post("/internal/workflows/" + workflow + "/close")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse query(String sql) {
    return post("/query", Map.of("sql", sql), 200);
  }

  private ValidatableResponse post(String path, Map<String, ?> body, int status) {
    return asService().body(body).post(BASE + path).then().statusCode(status);
  }

  private static RequestSpecification asService() {
    return given()
        .contentType("application/json")
        .header("X-DataMorph-Service-Token", Neighbours.TOKEN);
  }
}
