package io.datamorph.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SagaSurvivesIT {

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);
  private final Warehouse warehouse = new Warehouse(system.warehouse());

  @Test
  void aJobKilledInTheMiddleIsRunAgainAndTheTableIsPublished() {
    String id = api.ask(Map.of("spec", Specs.totals("survivor")));
    await()
        .atMost(Duration.ofMinutes(1))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(25))
        .until(() -> stagingTables() > 0);
    List<ProcessHandle> killed =
        ProcessHandle.current().descendants().filter(SagaSurvivesIT::isJob).toList();
    killed.forEach(ProcessHandle::destroyForcibly);
    assertEquals(false, killed.isEmpty(), "there was no job to kill");

    JsonPath end = api.end(id);
    assertEquals("PUBLISHED", end.getString("state"), end::prettify);
    assertEquals(
        0,
        warehouse.differences(
            "SELECT customer_id, total FROM public.survivor",
            "SELECT customer_id, sum(total_amount) FROM public.orders GROUP BY customer_id"));
    await().atMost(Duration.ofSeconds(30)).until(() -> warehouse.leftovers() == 0);
  }

  private long stagingTables() {
    return warehouse.number(
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'datamorph_staging'"
            + " AND tablename NOT LIKE '%\\_\\_previous' AND tablename <> 'publications'");
  }

  private static boolean isJob(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("io.datamorph.engine.JobMain");
  }
}
