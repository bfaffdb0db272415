package io.datamorph.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.cli.launch.RunningSystem;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SagaSucceedsIT {

  private static final String TOTALS =
      "SELECT c.customer_id, sum(o.total_amount) FROM public.customers c"
          + " JOIN public.orders o ON o.customer_id = c.customer_id GROUP BY c.customer_id";

  private final RunningSystem system = SystemUnderTest.allInOne();
  private final Api api = new Api(system);
  private final Warehouse warehouse = new Warehouse(system.warehouse());

  @Test
  void anEnglishRequestEndsAsATableThatEqualsWhatPostgresComputes() {
    String id =
        api.ask(
            "Join customers and orders on customer_id and calculate the total order amount per"
                + " customer. Save it as customer_totals with the columns customer_id and"
                + " total_amount.");
    JsonPath end = api.end(id);
    assertEquals("PUBLISHED", end.getString("state"), () -> end.prettify());
    assertEquals("customer_totals", end.getString("target.table"));
    assertEquals(
        0,
        warehouse.differences(
            "SELECT customer_id, total_amount FROM public.customer_totals", TOTALS));
    assertEquals(
        warehouse.number("SELECT count(*) FROM public.customer_totals"),
        end.getLong("target.rows"));
    assertEquals(
        List.of("specify", "generate", "execute", "validate", "publish"),
        end.getList("steps.name"));
    await().atMost(Duration.ofSeconds(30)).until(() -> warehouse.leftovers() == 0);
  }

  @Test
  void everyArtifactOfAPublishedWorkflowCanBeRead() {
    String id = api.ask(Map.of("spec", Specs.totals("readable_totals")));
    assertEquals("PUBLISHED", api.end(id).getString("state"));
    String path = "/v1/workflows/" + id;
    assertTrue(api.text(path + "/spec").contains("\"customer_orders\""));
    assertTrue(api.text(path + "/code").contains("GlueContext"));
    JsonPath report = api.get(path + "/validation");
    assertFalse(report.getList("tests").isEmpty());
    assertEquals(List.of("PASS"), report.getList("tests.verdict").stream().distinct().toList());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              List<String> agents = api.get(path + "/logs").getList("agent");
              return agents.containsAll(
                  List.of("spec-generator", "code-generator", "job-runner", "validator"));
            });
    String events = api.text(path + "/events");
    assertTrue(events.contains("spec.requested"), events);
    assertTrue(events.contains("target.published"), events);
  }

  @Test
  void runningARequestAgainReplacesTheTableAndKeepsThePreviousVersion() {
    assertEquals(
        "PUBLISHED", api.end(api.ask(Map.of("spec", Specs.totals("again")))).getString("state"));
    warehouse.execute("GRANT SELECT ON public.again TO PUBLIC");
    assertEquals(
        "PUBLISHED", api.end(api.ask(Map.of("spec", Specs.totals("again")))).getString("state"));
    assertTrue(warehouse.hasTable("datamorph_staging", "again__previous"));
    assertEquals(0, warehouse.differences("SELECT customer_id, total FROM public.again", TOTALS));
    assertEquals(
        1,
        warehouse.number(
            "SELECT count(*) FROM information_schema.table_privileges"
                + " WHERE table_schema = 'public' AND table_name = 'again' AND grantee = 'PUBLIC'"));
  }

  @Test
  void aPlainRecordOnTheRequestTopicStartsAWorkflow() {
    String table = "from_kafka";
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, system.kafka());
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(
          new ProducerRecord<>(
              "spec.requested",
              "{\"prompt\": \"number of orders per customer as table " + table + "\"}"));
    }
    await().atMost(Duration.ofMinutes(2)).until(() -> warehouse.hasTable("public", table));
  }

  @Test
  void theSameIdempotencyKeyStartsOneWorkflow() {
    String key = UUID.randomUUID().toString();
    Map<String, String> body = Map.of("spec", Specs.totals("idempotent"));
    String first = post(key, body, 202);
    assertEquals(first, post(key, body, 202));
    api.request()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("prompt", "something else entirely"))
        .post("/v1/workflows")
        .then()
        .statusCode(422);
    assertEquals("PUBLISHED", api.end(first).getString("state"));
  }

  @Test
  void theApiDescribesItself() {
    api.request().get("/q/openapi").then().statusCode(200).body(containsString("/v1/workflows"));
    api.request().get("/q/swagger-ui/").then().statusCode(200);
    api.request().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void theMetricsTellOfEveryService() {
    for (String service :
        List.of(
            "gateway",
            "spec-generator",
            "code-generator",
            "job-runner",
            "validator",
            "remediator",
            "workflow-tracker",
            "log-sink")) {
      String sentAll = "datamorph_outbox_unsent{service=\"" + service + "\"} 0.0";
      await(service)
          .atMost(Duration.ofSeconds(30))
          .until(() -> api.text("/q/metrics").contains(sentAll));
    }
  }

  private String post(String key, Map<String, String> body, int status) {
    return api.request()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/workflows")
        .then()
        .statusCode(status)
        .extract()
        .path("workflowId");
  }
}
