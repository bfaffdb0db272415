package io.datamorph.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeparateProcessesIT {

  @Test
  void eightProcessesPublishARequestLikeOne() {
    try (RunningSystem system = SystemUnderTest.separate()) {
      long services =
          ProcessHandle.current()
              .descendants()
              .filter(
                  process ->
                      process
                          .info()
                          .commandLine()
                          .orElse("")
                          .matches(".*/services/[a-z-]+/target/.*"))
              .count();
      assertEquals(8, services);
      Api api = new Api(system);
      JsonPath end = api.end(api.ask(Map.of("spec", Specs.totals("from_eight"))));
      assertEquals("PUBLISHED", end.getString("state"), end::prettify);
      Warehouse warehouse = new Warehouse(system.warehouse());
      assertEquals(
          0,
          warehouse.differences(
              "SELECT customer_id, total FROM public.from_eight",
              "SELECT customer_id, sum(total_amount) FROM public.orders GROUP BY customer_id"));
    }
  }
}
