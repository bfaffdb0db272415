package io.datamorph.validator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.domain.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = InfraTestResource.class,
    initArgs = {
      @ResourceArg(name = "services", value = "validator"),
      @ResourceArg(name = "warehouse", value = "true"),
      @ResourceArg(
          name = "topics",
          value =
              "job.completed,workflow.failed,workflow.cancelled,validation.passed,"
                  + "validation.failed,agent.logged")
    })
@QuarkusTestResource(StubGateway.class)
class ValidatorTest {

  private static final String SPEC =
      """
      version: "1"
      name: spending
      sources:
        - {name: customers, connection: warehouse, table: public.customers}
        - {name: orders, connection: warehouse, table: public.orders}
      steps:
        - {name: confirmed, op: filter, input: orders, where: "status <> 'NEW'"}
        - {name: customer_orders, op: join, left: customers, right: confirmed, type: left,
           on: "customers.customer_id = confirmed.customer_id"}
        - {name: totals, op: aggregate, input: customer_orders,
           groupBy: [customers.customer_id, city],
           measures: [{name: spent, expr: "sum(total)"}, {name: times, expr: "count(order_id)"}]}
        - {name: filled, op: fill, input: totals, values: [{name: spent, expr: "0"}]}
      target: {connection: warehouse, table: public.spending, mode: replace, keys: [customer_id]}
      checks:
        - {name: nothing_negative, expr: "spent >= 0", severity: error}
        - {name: everybody_buys, expr: "times > 0", severity: warning}
      """;

  /** By hand, without looking at how the oracle does it. */
  private static final String RIGHT =
      """
      SELECT c.customer_id, c.city,
        coalesce((SELECT sum(o.total) FROM orders o
          WHERE o.customer_id = c.customer_id AND o.status IN ('PAID', 'SHIPPED', 'CANCELLED')),
          0)::numeric(38,2) AS spent,
        (SELECT count(*) FROM orders o
          WHERE o.customer_id = c.customer_id AND o.status <> 'NEW') AS times
      FROM customers c""";

  private FinishedJob job = new FinishedJob("job", SPEC);

  @AfterEach
  void tidyUp() {
    job.close();
  }

  @Test
  void aRightResultPassesWithAWarning() {
    job.with(RIGHT);
    ValidationPassed passed = job.completed(job.rows()).awaitPassed();
    Report report = report(passed.report());
    assertEquals(200, passed.rows());
    assertEquals(Verdict.PASS, report.verdict());
    assertEquals(Set.of("everybody_buys"), notPassed(report));
    assertEquals(1, passed.testsFailed());
    assertEquals(report.tests().size() - 1, passed.testsPassed());
    assertTrue(report.tests().stream().anyMatch(test -> test.id().equals("O1")));
  }

  @Test
  void aMissingRowIsFound() {
    job.with(RIGHT).then("DELETE FROM staging WHERE customer_id = 42");
    Report report = failed(job.rows());
    assertEquals(Set.of("reconciliation", "oracle", "everybody_buys"), notPassed(report));
    TestResult oracle = test(report, "oracle");
    assertEquals("1 rows missing, 0 rows surplus", oracle.actual());
    assertEquals(Optional.of("missing"), oracle.rows().getFirst().cell(0));
    assertEquals(Optional.of("42"), oracle.rows().getFirst().cell(1));
  }

  @Test
  void aRowThatNobodyOrderedIsFound() {
    job.with(RIGHT).then("INSERT INTO staging VALUES (4711, 'Atlantis', 0, 0)");
    Report report = failed(job.rows());
    assertEquals(Set.of("oracle", "everybody_buys"), notPassed(report));
    assertEquals("0 rows missing, 1 rows surplus", test(report, "oracle").actual());
  }

  @Test
  void aRowTwiceIsFound() {
    job.with(RIGHT).then("INSERT INTO staging SELECT * FROM staging WHERE customer_id = 200");
    Report report = failed(job.rows());
    assertEquals(Set.of("key_unique", "oracle", "everybody_buys"), notPassed(report));
    assertEquals("1", test(report, "key_unique").actual());
  }

  @Test
  void aChangedValueIsFound() {
    job.with(RIGHT).then("UPDATE staging SET spent = spent + 0.01 WHERE customer_id = 42");
    Report report = failed(job.rows());
    assertEquals(Set.of("reconciliation", "oracle", "everybody_buys"), notPassed(report));
    assertEquals("1 rows missing, 1 rows surplus", test(report, "oracle").actual());
  }

  @Test
  void aNullInTheKeyIsFound() {
    job.with(RIGHT).then("UPDATE staging SET customer_id = NULL WHERE customer_id = 42");
    Report report = failed(job.rows());
    assertEquals(Set.of("key_not_null", "oracle", "everybody_buys"), notPassed(report));
  }

  @Test
  void aNullThatWasToBeReplacedIsFound() {
    job.with(RIGHT).then("UPDATE staging SET spent = NULL WHERE customer_id = 200");
    Report report = failed(job.rows());
    assertTrue(notPassed(report).contains("null_replacement"), notPassed(report).toString());
  }

  @Test
  void aViolatedCheckIsFound() {
    job.with(RIGHT).then("UPDATE staging SET spent = -1 WHERE customer_id = 42");
    assertTrue(notPassed(failed(job.rows())).contains("nothing_negative"));
  }

  @Test
  void aMissingColumnIsFoundAndNothingElseIsAsked() {
    job.with(RIGHT).then("ALTER TABLE staging DROP COLUMN city");
    Report report = failed(job.rows());
    assertEquals(Set.of("columns", "column_types"), notPassed(report));
    assertEquals(
        Optional.of("missing: city; not expected: none"), test(report, "columns").detail());
  }

  @Test
  void aWrongTypeIsFound() {
    job.with(RIGHT).then("ALTER TABLE staging ALTER COLUMN spent TYPE numeric(38,3)");
    Report report = failed(job.rows());
    assertEquals(Set.of("column_types"), notPassed(report));
    assertEquals(
        Optional.of("spent is decimal(38,3), not decimal(38,2)"),
        test(report, "column_types").detail());
  }

  @Test
  void aTableThatIsNotThereIsFound() {
    Report report = failed(200);
    assertEquals(Set.of("table"), notPassed(report));
  }

  @Test
  void otherThanTheJobSaidIsFound() {
    job.with(RIGHT);
    assertEquals(Set.of("row_count", "everybody_buys"), notPassed(failed(199)));
  }

  @Test
  void theFailureTellsEveryFailedTestAndNoCell() {
    job.with(RIGHT).then("UPDATE staging SET city = 'Atlantis' WHERE customer_id = 42");
    ValidationFailed failed = job.completed(job.rows()).awaitFailed();
    assertEquals(List.of("O1"), failed.failures().stream().map(Problem::path).toList());
    assertEquals("TEST_FAILED_ORACLE", failed.failures().getFirst().code());
    assertFalse(failed.toString().contains("Atlantis"), failed.toString());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> logged().stream().anyMatch(entry -> entry.type() == LogType.ERROR));
    assertFalse(logged().toString().contains("Atlantis"));
  }

  @Test
  void theStoryIsTold() {
    job.with(RIGHT);
    job.completed(job.rows()).awaitPassed();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> logged().stream().anyMatch(entry -> entry.type() == LogType.SUCCESS));
    assertEquals(3, count(LogType.TEST_CASES_GENERATED));
    assertEquals(4, count(LogType.TEST_CASES_EXECUTED));
    assertEquals(4, count(LogType.VALIDATION_PHASE_COMPLETED));
    assertTrue(count(LogType.QUERY_EXECUTED) >= 8);
  }

  @Test
  void aQueryThatFailsIsAnErrorAndNotAFailedTest() {
    job.close();
    job = new FinishedJob("job", SPEC.replace("spent >= 0", "1 / (times - times) > 0"));
    job.with(RIGHT);
    Report report = failed(job.rows());
    assertEquals(Verdict.ERROR, test(report, "check").verdict());
    assertEquals("SQL_FAILED", test(report, "check").actual());
  }

  @Test
  void doublesMayDifferInTheirLastDigitsOnly() {
    String spec =
        """
        version: "1"
        name: thirds
        sources: [{name: orders, connection: warehouse, table: public.orders}]
        steps:
          - {name: thirds, op: select, input: orders,
             columns: [order_id, {name: third, expr: "cast(total as double) / 3"}]}
        target: {connection: warehouse, table: public.thirds, mode: replace, keys: []}
        """;
    String close = "SELECT order_id, total::double precision / 3 * %s AS third FROM orders";
    job.close();
    job = new FinishedJob("job", spec).with(close.formatted("1.0000000000001::double precision"));
    job.completed(job.rows()).awaitPassed();
    job.close();
    job = new FinishedJob("job", spec).with(close.formatted("1.000001::double precision"));
    assertEquals(Set.of("oracle"), notPassed(failed(job.rows())));
  }

  @Test
  void aSpecWithoutMeaningEndsTheWorkflow() {
    job.close();
    job = new FinishedJob("job", SPEC.replace("status <> 'NEW'", "no_such_column > 1"));
    job.with(RIGHT).completed(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> job.heard(WorkflowFailed.TYPE).size() == 1);
    assertEquals(
        "SPEC_REFUSED", ((WorkflowFailed) job.heard(WorkflowFailed.TYPE).getFirst()).code());
  }

  @Test
  void theSameEventAgainHasNoEffect() {
    job.with(RIGHT);
    job.completed(job.rows()).completed(job.rows()).awaitPassed();
    job.completed(job.rows());
    FinishedJob next = new FinishedJob("next", SPEC).with(RIGHT);
    // Behind the duplicates on every partition there is nothing more to come.
    next.completed(next.rows()).awaitPassed();
    next.close();
    assertEquals(1, job.heard(ValidationPassed.TYPE).size());
    assertEquals(1, logged().stream().filter(entry -> entry.type() == LogType.START).count());
  }

  @Test
  void aGatewayThatIsAwayIsNoVerdict() {
    job.close();
    job = new FinishedJob("away", SPEC).with(RIGHT);
    job.completed(job.rows()).awaitPassed();
  }

  @Test
  void whatIsStoredCountsWhenTheWorkRunsAgain() {
    job.with(RIGHT);
    String key = ArtifactKeys.validation(job.workflowId, 0, "rules");
    Report earlier =
        new Report(
            Optional.of(io.datamorph.validator.domain.Phase.RULES),
            job.workflowId,
            0,
            1,
            job.job(1, 0).staging().table(),
            job.rows(),
            List.of(),
            List.of(),
            List.of());
    job.store().put(key, ReportJson.write(earlier), "application/json");
    Report report = report(job.completed(job.rows()).awaitPassed().report());
    assertTrue(report.tests().stream().noneMatch(test -> test.id().startsWith("R")));
  }

  @Test
  void anArtifactOfAnotherAttemptIsLeftAlone() {
    job.with(RIGHT);
    String key = ArtifactKeys.validation(job.workflowId, 0, "report");
    Report other =
        new Report(
            Optional.empty(), job.workflowId, 0, 1, "other", 1, List.of(), List.of(), List.of());
    job.store().put(key, ReportJson.write(other), "application/json");
    ValidationPassed passed = job.completed(job.rows()).awaitPassed();
    assertEquals(key.replace("report", "report-1-1"), passed.report().key());
  }

  @Test
  void aCancelledWorkflowIsJudgedNoMore() {
    job.close();
    job = new FinishedJob("slow", SPEC).with(RIGHT);
    job.completed(job.rows());
    await().atMost(Duration.ofSeconds(30)).until(() -> calls().contains(job.table()));
    job.publish(new WorkflowCancelled(job.workflowId, "enough", Optional.empty()));
    FinishedJob late = new FinishedJob("job", SPEC).with(RIGHT);
    late.completed(late.rows()).awaitPassed();
    late.close();
    assertEquals(List.of(), job.heard(ValidationPassed.TYPE));
    assertEquals(List.of(), job.heard(ValidationFailed.TYPE));
  }

  @Test
  void aJobOfAnEndedWorkflowIsIgnored() {
    job.with(RIGHT);
    job.publish(new WorkflowCancelled(job.workflowId, "enough", Optional.empty()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                control(
                        "SELECT count(*) FROM validator.ended_workflow WHERE workflow_id = '"
                            + job.workflowId
                            + "'")
                    .equals("1"));
    job.completed(job.rows());
    FinishedJob next = new FinishedJob("job", SPEC).with(RIGHT);
    next.completed(next.rows()).awaitPassed();
    next.close();
    assertEquals(List.of(), job.heard(ValidationPassed.TYPE));
  }

  private Report failed(long rows) {
    return report(job.completed(rows).awaitFailed().report());
  }

  private Report report(ArtifactRef ref) {
    return ReportJson.read(job.store().get(ref));
  }

  /** Categories of the tests that did not pass; of a check its name. */
  private static Set<String> notPassed(Report report) {
    return report.tests().stream()
        .filter(test -> !test.passed())
        .map(
            test ->
                test.category().equals("check")
                    ? test.title().replace("check ", "")
                    : test.category())
        .collect(Collectors.toSet());
  }

  private static TestResult test(Report report, String category) {
    return report.tests().stream()
        .filter(test -> test.category().equals(category))
        .findFirst()
        .orElseThrow();
  }

  private List<AgentLogged> logged() {
    return job.heard(AgentLogged.TYPE).stream().map(AgentLogged.class::cast).toList();
  }

  private long count(LogType type) {
    return logged().stream().filter(entry -> entry.type() == type).count();
  }

  private static String calls() {
    String gateway = ConfigProvider.getConfig().getValue("datamorph.gateway.url", String.class);
    return given().get(gateway + "/calls").asString();
  }

  private static String control(String sql) {
    return io.datamorph.testkit.TestInfra.shared().databaseAsSuperuser("datamorph").value(sql);
  }
}
