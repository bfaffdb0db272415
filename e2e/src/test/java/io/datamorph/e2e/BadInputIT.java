package io.datamorph.e2e;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BadInputIT {

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);
  private final Warehouse warehouse = new Warehouse(system.warehouse());

  private ValidatableResponse post(Object body) {
    return api.request()
        .contentType("application/json")
        .body(body)
        .post("/v1/workflows")
        .then()
        .body(not(containsString("Exception")));
  }

  @Test
  void anEmptyPromptIsRefusedAtTheDoor() {
    post(Map.of("prompt", "  ")).statusCode(400).body("code", notNullValue());
    post(Map.of()).statusCode(400).body("code", notNullValue());
  }

  @Test
  void aPromptOfAHundredKilobytesIsRefusedAtTheDoor() {
    int status =
        post(Map.of("prompt", "x".repeat(100_000)))
            .body("code", notNullValue())
            .extract()
            .statusCode();
    assertTrue(List.of(400, 413).contains(status), () -> "status " + status);
  }

  @Test
  void whatIsNotJsonIsRefusedWithItsPlace() {
    post("{\"prompt\": ").statusCode(400).body("code", notNullValue());
    post("[1, 2]").statusCode(400).body("code", notNullValue());
  }

  @Test
  void anUnknownConnectionIsNamed() {
    post(Map.of("prompt", "count orders per customer", "connection", "atlantis"))
        .body("code", equalTo("UNKNOWN_CONNECTION"))
        .body("detail", containsString("atlantis"));
  }

  @Test
  void anUnknownTableIsRejectedWithWhatWasMeant() {
    String spec = Specs.totals("x").replace("public.orders", "public.ordrs");
    JsonPath end = api.end(api.ask(Map.of("spec", spec)));
    assertEquals("REJECTED", end.getString("state"), end::prettify);
    assertEquals("UNKNOWN_TABLE", end.getString("problem.details[0].code"), end::prettify);
    assertTrue(end.getString("problem.details[0].suggestion").contains("orders"), end::prettify);
  }

  @Test
  void aTargetThatIsASourceIsRejectedAndTheSourceIsAsItWas() {
    long before = warehouse.number("SELECT count(*) FROM public.orders");
    JsonPath end = api.end(api.ask(Map.of("spec", Specs.totals("orders"), "replaceTarget", true)));
    assertEquals("REJECTED", end.getString("state"), end::prettify);
    assertEquals(before, warehouse.number("SELECT count(*) FROM public.orders"));
  }

  @Test
  void tenMistakesInASpecAreReportedAtOnce() {
    String spec =
        """
        version: "1"
        name: mistakes
        sources:
          - {name: customers, connection: warehouse, table: public.custmers}
          - {name: orders, connection: warehouse, table: public.orders}
        steps:
          - {name: a, op: filter, input: orders, where: "total_amont > 1"}
          - {name: b, op: filter, input: a, where: "sum(total_amount) > 1"}
          - {name: c, op: filter, input: nowhere, where: "1 = 1"}
          - {name: d, op: filter, input: b, where: "status + 1 > 2"}
          - {name: e, op: derive, input: d, columns: [{name: x, expr: "lowr(status)"}]}
          - {name: f, op: derive, input: e, columns: [{name: y, expr: "round("}]}
          - {name: g, op: limit, input: f, count: 5}
          - {name: h, op: sort, input: g, by: ["missing desc"]}
          - {name: i, op: join, left: h, right: orders, type: sideways, on: "1 = 1"}
        target: {connection: warehouse, table: public.mistakes, mode: replace, keys: [nokey]}
        """;
    JsonPath end = api.end(api.ask(Map.of("spec", spec)));
    assertEquals("REJECTED", end.getString("state"), end::prettify);
    List<String> paths = end.getList("problem.details.path");
    assertTrue(new HashSet<>(paths).size() >= 10, () -> paths.toString());
  }

  @Test
  void arbitrarySqlIsRefused() {
    api.request()
        .contentType("application/json")
        .body(Map.of("sql", "select 1; drop table public.orders"))
        .post("/v1/connections/warehouse/query")
        .then()
        .statusCode(400)
        .body("code", notNullValue());
    assertTrue(warehouse.hasTable("public", "orders"));
  }

  @Test
  void anUnknownWorkflowIsNotFound() {
    api.request()
        .get("/v1/workflows/01999999-0000-7000-8000-000000000000")
        .then()
        .statusCode(404)
        .body("code", notNullValue());
  }
}
