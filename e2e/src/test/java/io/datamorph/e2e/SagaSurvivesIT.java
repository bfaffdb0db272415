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

  /** A job that takes a while: every pair of orders of one customer. */
  private static final String LONG =
      """
      version: "1"
      name: pairs
      sources:
        - {name: one, connection: warehouse, table: public.orders}
        - {name: other, connection: warehouse, table: public.order_items}
      steps:
        - {name: pairs, op: join, left: one, right: other, type: inner,
           on: "one.order_id > other.order_id"}
        - {name: sums, op: aggregate, input: pairs, groupBy: [one.order_id],
           measures: [{name: total, expr: "sum(other.line_total)"}]}
      target: {connection: warehouse, table: public.survivor, mode: replace, keys: [order_id]}
      """;

  @Test
  void aJobKilledInTheMiddleIsRunAgainAndTheTableIsPublished() {
    String id = api.ask(Map.of("spec", LONG));
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
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
            "SELECT order_id, total FROM public.survivor",
            "SELECT o.order_id, sum(i.line_total) FROM public.orders o"
                + " JOIN public.order_items i ON o.order_id > i.order_id GROUP BY o.order_id"));
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
