package io.datamorph.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.testkit.InfraTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
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
class SpecApiTest {

  private static final String TOTALS =
      """
      version: "1"
      name: totals
      sources: [{name: orders, connection: warehouse, table: public.orders}]
      steps:
        - {name: totals, op: aggregate, input: orders, groupBy: [customer_id],
           measures: [{name: total, expr: "sum(total)"}]}
      target: {connection: warehouse, table: public.totals}
      """;

  @Test
  void aGoodSpecIsAcceptedWithItsColumns() {
    post("check", TOTALS, 200)
        .body("accepted", equalTo(true))
        .body("columns.name", hasItems("customer_id", "total"))
        .body("columns[1].from", hasItems("public.orders.total"));
  }

  @Test
  void aBadSpecIsRefusedForAllItsFaultsAtOnce() {
    String bad = TOTALS.replace("[customer_id]", "[customer]").replace("sum(total)", "summ(total)");

    post("check", bad, 200)
        .body("accepted", equalTo(false))
        .body("diagnostics.code", hasItems("UNKNOWN_COLUMN", "UNKNOWN_FUNCTION"))
        .body("diagnostics[0].path", equalTo("$.steps[0].groupBy[0]"))
        .body("diagnostics[0].suggestion", equalTo("customer_id"));
    post("explain", bad, 422)
        .body("code", equalTo("SPEC_REFUSED"))
        .body("diagnostics.size()", equalTo(2));
  }

  @Test
  void aHistoryWithoutATimeIsCheckedAsIfItWereAskedForNow() {
    post(
            "check",
            TOTALS.replace("public.totals}", "public.totals, mode: scd2, keys: [customer_id]}"),
            200)
        .body("accepted", equalTo(true))
        .body("columns.name", hasItems("valid_from", "valid_to"));
  }

  @Test
  void aPivotWithoutValuesHasThoseThatAreInTheData() {
    String turned =
        TOTALS.replaceFirst(
            "(?s)steps:.*target",
            """
            steps:
              - {name: totals, op: pivot, input: orders, on: status, groupBy: [customer_id],
                 measures: [{name: total, expr: "sum(total)"}]}
            target""");

    post("check", turned, 200)
        .body("accepted", equalTo(true))
        .body(
            "columns.name", equalTo(List.of("customer_id", "CANCELLED", "NEW", "PAID", "SHIPPED")));
    post("check", turned.replace("on: status", "on: ordered_at"), 200)
        .body("diagnostics.code", equalTo(List.of("VALUES_UNKNOWN")));
  }

  @Test
  void anExplanationSaysTheStepsTheLineageTheCodeAndTheSql() {
    post("explain", TOTALS, 200)
        .body(
            "steps[0].says",
            equalTo("For every customer_id of orders computes total = sum(total)."))
        .body("target.name", equalTo("public.totals"))
        .body("code", containsString(".groupBy(F.col(\"customer_id\"))"))
        .body("sql", startsWith("WITH orders AS"));
  }

  @Test
  void whateverTheTextThereAreDiagnosticsAndNoStack() {
    post("check", "a: [", 200).body("diagnostics[0].code", equalTo("DOCUMENT_NOT_READABLE"));
    post("check", "", 200).body("diagnostics[0].code", equalTo("DOCUMENT_EMPTY"));
    post("check", "x".repeat(1024 * 1024 + 1), 200)
        .body("diagnostics[0].code", equalTo("DOCUMENT_TOO_LARGE"));
    post("check", "[".repeat(5000), 200).body("accepted", equalTo(false));
  }

  @Test
  void aConnectionThatIsNotThereIsSaid() {
    ObjectNode body = body(TOTALS).put("connection", "nowhere");

    given()
        .contentType("application/json")
        .body(body.toString())
        .post("/v1/specs/check")
        .then()
        .statusCode(404)
        .body("code", equalTo("UNKNOWN_CONNECTION"));
  }

  private static ValidatableResponse post(String what, String spec, int status) {
    return given()
        .contentType("application/json")
        .body(body(spec).toString())
        .post("/v1/specs/" + what)
        .then()
        .statusCode(status);
  }

  private static ObjectNode body(String spec) {
    return new ObjectMapper().createObjectNode().put("spec", spec);
  }
}
