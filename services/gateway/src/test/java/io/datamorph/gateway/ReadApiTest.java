package io.datamorph.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
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
class ReadApiTest {

  private static final String BASE = "/internal/connections/warehouse";

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
