package io.datamorph.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SagaGivesUpIT {

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);
  private final Warehouse warehouse = new Warehouse(system.warehouse());

  @Test
  void aResultThatBreaksTheUsersCheckIsNotPublishedAndNothingOfItIsLeft() {
    String spec =
        Specs.totals("never_right", "checks: [{name: tiny, expr: \"total < 0\", severity: error}]");
    String id = api.ask(Map.of("spec", spec));
    JsonPath end = api.end(id);
    assertEquals("FAILED", end.getString("state"), end::prettify);
    assertTrue(
        List.of("NO_PROGRESS", "REMEDIATION_EXHAUSTED").contains(end.getString("problem.code")),
        end::prettify);
    assertFalse(warehouse.hasTable("public", "never_right"));
    assertTrue(
        api.get("/v1/workflows/" + id + "/validation").getList("tests.verdict").contains("FAIL"));
    await().atMost(Duration.ofSeconds(30)).until(() -> warehouse.leftovers() == 0);
  }

  @Test
  void aTargetThatSomebodyElseMadeIsLeftAloneUnlessItIsNamedForReplacement() {
    warehouse.execute("CREATE TABLE public.hand_made AS SELECT 1 AS customer_id, 2.5 AS total");
    JsonPath refused = api.end(api.ask(Map.of("spec", Specs.totals("hand_made"))));
    assertEquals("REJECTED", refused.getString("state"), refused::prettify);
    assertEquals(1, warehouse.number("SELECT count(*) FROM public.hand_made"));

    JsonPath replaced =
        api.end(api.ask(Map.of("spec", Specs.totals("hand_made"), "replaceTarget", true)));
    assertEquals("PUBLISHED", replaced.getString("state"), replaced::prettify);
    assertTrue(warehouse.number("SELECT count(*) FROM public.hand_made") > 1);
  }

  @Test
  void aCancelledWorkflowStopsAndStaysCancelled() {
    String id = api.ask(Map.of("spec", Specs.totals("cancelled_totals")));
    api.request().post("/v1/workflows/" + id + "/cancel").then().statusCode(200);
    assertEquals("CANCELLED", api.end(id).getString("state"));
    api.request().post("/v1/workflows/" + id + "/cancel").then().statusCode(200);
    api.request().post("/v1/workflows/" + UUID.randomUUID() + "/cancel").then().statusCode(404);
    await().atMost(Duration.ofSeconds(30)).until(() -> warehouse.leftovers() == 0);
    assertFalse(warehouse.hasTable("public", "cancelled_totals"));
  }

  @Test
  void aPublishedWorkflowCanNoLongerBeCancelled() {
    String id = api.ask(Map.of("spec", Specs.totals("too_late")));
    assertEquals("PUBLISHED", api.end(id).getString("state"));
    api.request().post("/v1/workflows/" + id + "/cancel").then().statusCode(409);
  }
}
