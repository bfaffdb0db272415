package io.datamorph.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
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
class InternalApiTest {

  private static final String BASE = "/internal/connections/warehouse";

  private final String workflow = UUID.randomUUID().toString();
  private final TestDatabase warehouse = TestInfra.shared().databaseAsSuperuser("warehouse");

  @Test
  void theCatalogueTellsTypesKeysAndComments() {
    String json = asService().get(BASE + "/catalogue").then().statusCode(200).extract().asString();
    Catalogue catalogue = CatalogueJson.read(json);
    CatalogueTable orders = catalogue.table(new TableName("public", "orders")).orElseThrow();
    assertEquals(List.of("order_id"), orders.primaryKey());
    assertEquals(new DataType.Decimal(12, 2), orders.column("total").orElseThrow().type());
    assertEquals("numeric(12,2)", orders.column("total").orElseThrow().nativeType());
    assertEquals(new DataType.TimestampTz(), orders.column("ordered_at").orElseThrow().type());
    assertTrue(orders.column("total").orElseThrow().nullable());
    assertEquals(
        new TableName("public", "customers"), orders.foreignKeys().getFirst().references());
    assertEquals(1000, orders.rowEstimate());
    assertTrue(
        catalogue
            .table(new TableName("public", "customers"))
            .orElseThrow()
            .comment()
            .orElseThrow()
            .contains("signed up"));
  }

  @Test
  void aSampleBringsSomeRows() {
    post("/sample", Map.of("schema", "public", "table", "products", "limit", 3), 200)
        .body("rows.size()", equalTo(3))
        .body("columns[3].name", equalTo("unit_price"))
        .body("columns[3].type", equalTo("decimal(10,2)"));
    post("/sample", Map.of("table", "nowhere"), 404).body("code", equalTo("UNKNOWN_TABLE"));
    post("/sample", Map.of("schema", "pg_catalog", "table", "pg_authid"), 400)
        .body("code", equalTo("RELATION_NOT_ALLOWED"));
  }

  @Test
  void cellsAreInTheFormOfPostgres() {
    query(
            "select true, null, 1.50::numeric(5,2), timestamptz '2026-01-31 12:00:00+02',"
                + " array[1,2], 'x', 1::bigint")
        .body("rows[0][0]", equalTo("t"))
        .body("rows[0][1]", nullValue())
        .body("rows[0][2]", equalTo("1.50"))
        .body("rows[0][3]", equalTo("2026-01-31 10:00:00+00"))
        .body("rows[0][4]", equalTo("{1,2}"))
        .body("columns[4].type", equalTo("array<integer>"))
        .body("columns[6].type", equalTo("bigint"))
        .body("truncated", equalTo(false));
  }

  @Test
  void moreRowsThanAskedForAreCutAndThatIsSaid() {
    post("/query", Map.of("sql", "select generate_series(1, 10000000)", "maxRows", 10), 200)
        .body("rows.size()", equalTo(10))
        .body("truncated", equalTo(true));
    post("/query", Map.of("sql", "select 1", "maxRows", 1), 200).body("truncated", equalTo(false));
  }

  @Test
  void aCellLargerThanTheMemoryIsRefused() {
    post("/query", Map.of("sql", "select lpad('', 100000000, 'x')"), 422)
        .body("code", equalTo("RESULT_TOO_LARGE"));
    query("select 1");
  }

  @Test
  void aQueryThatTakesTooLongIsCancelled() {
    String slow = "select count(*) from orders a, orders b, orders c, orders d";
    post("/query", Map.of("sql", slow, "timeoutMillis", 300), 408)
        .body("code", equalTo("QUERY_TIMEOUT"));
    assertEquals(
        "0",
        warehouse.value(
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                + " AND query LIKE '%orders d%' AND pid <> pg_backend_pid()"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1; drop table orders | 400 | MULTIPLE_STATEMENTS",
        "with d as (delete from orders returning *) select * from d | 400 | NOT_A_SELECT",
        "select set_config('statement_timeout', '0', false) | 400 | FUNCTION_NOT_ALLOWED",
        "select * from pg_catalog.pg_authid | 400 | RELATION_NOT_ALLOWED",
        "select * from information_schema.tables | 400 | RELATION_NOT_ALLOWED",
        "select broken from | 400 | SQL_REFUSED",
        "select nothing_such from orders | 422 | SQL_FAILED",
        "select 1/0 | 422 | SQL_FAILED"
      })
  void aQueryIsRefusedWithItsCode(String sql, int status, String code) {
    post("/query", Map.of("sql", sql), status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void anErrorOfTheDatabaseHoldsNoCell() {
    post("/query", Map.of("sql", "select cast(email as integer) from customers"), 422)
        .body("detail", not(containsString("example.org")))
        .body("detail", containsString("22P02"));
  }

  @Test
  void aConnectionThatIsUnknownOrAwayIsSaidSo() {
    asService()
        .get("/internal/connections/nowhere/catalogue")
        .then()
        .statusCode(404)
        .body("code", equalTo("UNKNOWN_CONNECTION"))
        .body("detail", containsString("warehouse"));
    asService()
        .get("/internal/connections/away/catalogue")
        .then()
        .statusCode(503)
        .body("code", equalTo("CONNECTION_UNAVAILABLE"))
        .body("detail", not(containsString("canary")));
  }

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
  void whoeverHasNoTokenIsSentAway() {
    for (String path : List.of(BASE + "/query", "/internal/workflows/x/close")) {
      given()
          .contentType("application/json")
          .body("{}")
          .post(path)
          .then()
          .statusCode(401)
          .body("code", equalTo("SERVICE_TOKEN_REQUIRED"));
    }
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
    return post(
        "/staging",
        Map.of(
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
                Map.of("name", "total", "type", "decimal(12,2)"))),
        status);
  }

  private ValidatableResponse publish(String table, int status) {
    return post(
        "/publish",
        Map.of(
            "workflowId",
            workflow,
            "iteration",
            0,
            "staging",
            Map.of("connection", "warehouse", "schema", "datamorph_staging", "table", table),
            "target",
            Map.of("schema", "public", "table", "from job"),
            "mode",
            "replace",
            "keys",
            List.of(),
            "overwrite",
            false),
        status);
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
