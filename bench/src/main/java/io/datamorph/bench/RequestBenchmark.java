package io.datamorph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.client.EventStream;
import io.datamorph.cli.client.Gateway;
import io.datamorph.cli.client.WorkflowEvent;
import io.datamorph.cli.launch.LaunchOptions;
import io.datamorph.cli.launch.RunningSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The classic request on a warm system, against the same table made by hand in SQL. */
final class RequestBenchmark implements Benchmark {

  private static final String PROMPT =
      "Join customers and orders on customer_id and calculate the total order amount per customer";

  private static final String BY_HAND =
      """
      DROP TABLE IF EXISTS by_hand;
      CREATE TABLE by_hand AS
      SELECT c.customer_id, sum(o.total_amount) AS total
      FROM customers AS c JOIN orders AS o ON o.customer_id = c.customer_id
      GROUP BY c.customer_id""";

  private static final double TOTAL_TARGET = 10_000;
  private static final double REST_TARGET = 1_500;

  @Override
  public String name() {
    return "request";
  }

  @Override
  public String question() {
    return "the classic request from POST to PUBLISHED, an engine standing by; baseline: the same table by hand in SQL";
  }

  @Override
  public List<Figure> measure(Lab lab) throws Exception {
    List<Double> totals = new ArrayList<>();
    List<Double> jobs = new ArrayList<>();
    List<Double> rests = new ArrayList<>();
    List<Double> byHand = new ArrayList<>();
    try (RunningSystem system = lab.system()) {
      lab.say("warming up");
      awaitStandby(system);
      request(system);
      byHand(system.warehouse());
      for (int run = 1; run <= lab.runs(); run++) {
        double[] job = new double[1];
        awaitStandby(system);
        totals.add(Lab.millis(() -> job[0] = request(system)));
        jobs.add(job[0]);
        rests.add(totals.getLast() - job[0]);
        byHand.add(Lab.millis(() -> byHand(system.warehouse())));
        lab.say(
            "run %d of %d: %.0f ms, job %.0f ms"
                .formatted(run, lab.runs(), totals.getLast(), job[0]));
      }
    }
    return List.of(
        Figure.atMost(TOTAL_TARGET, "POST to PUBLISHED", "ms", totals),
        Figure.of("of which the Spark job", "ms", jobs),
        Figure.atMost(REST_TARGET, "of which all else", "ms", rests),
        Figure.of("baseline: SQL by hand", "ms", byHand),
        Figure.ratio("request / baseline", totals, byHand));
  }

  /** Warm means that an engine stands by; requests without a pause between them wait for one. */
  private static void awaitStandby(RunningSystem system) throws InterruptedException {
    Gateway gateway = new Gateway(system.gateway());
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!gateway.text("/q/health/ready").contains("is standing by")) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("no engine stands by after two minutes");
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  /** Milliseconds of the job alone. */
  private static double request(RunningSystem system) {
    Gateway gateway = new Gateway(system.gateway());
    String id =
        gateway.request(
            new ObjectMapper().createObjectNode().put("prompt", PROMPT),
            UUID.randomUUID().toString());
    List<WorkflowEvent> events = new ArrayList<>();
    new EventStream(gateway).follow(id, events::add);
    if (!events.getLast().type().equals("target.published")) {
      throw new IllegalStateException("the request ended as " + events.getLast());
    }
    return events.stream()
        .filter(event -> event.type().equals("job.completed"))
        .mapToDouble(event -> event.payload().path("durationMillis").asDouble())
        .sum();
  }

  private static Void byHand(LaunchOptions.Database warehouse) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(warehouse.url(), warehouse.user(), warehouse.password());
        Statement statement = connection.createStatement()) {
      statement.execute(BY_HAND);
    }
    return null;
  }
}
