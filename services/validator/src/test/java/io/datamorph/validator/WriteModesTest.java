package io.datamorph.validator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.datamorph.contracts.Problem;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.testkit.InfraTestResource;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.StepAccount;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.domain.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that were there before keep to nothing that the spec says of new ones. */
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
class WriteModesTest {

  private static final String[] COLUMNS = {"customer_id integer", "spent decimal(38,2)"};

  /** Spending of the customers 2 to 4; at most three rows, none of them negative. */
  private static final String SPEC =
      """
      version: "1"
      name: spending
      sources: [{name: orders, connection: warehouse, table: public.orders}]
      steps:
        - {name: few, op: filter, input: orders, where: "customer_id between 2 and 4"}
        - {name: totals, op: aggregate, input: few, groupBy: [customer_id],
           measures: [{name: spent, expr: "sum(total)"}]}
        - {name: top, op: limit, input: totals, count: 3, orderBy: [customer_id]}
      target: {connection: warehouse, table: public.%s, mode: %s, keys: [customer_id]%s}
      checks: [{name: not_negative, expr: "spent >= 0", severity: error}]
      """;

  private static final String NEW =
      "SELECT customer_id, sum(total)::numeric(38,2) AS spent FROM orders WHERE customer_id BETWEEN 2 AND 4 GROUP BY 1";

  private FinishedJob job;

  @AfterEach
  void tidyUp() {
    job.warehouse.execute("DROP TABLE IF EXISTS public.kept");
    job.close();
  }

  @Test
  void mergedRowsAreProvenWithThoseThatStay() {
    job = into("job", "merge", "VALUES (2, 0.00), (77, -5.00)");
    Report report =
        passed("SELECT 77 AS customer_id, (-5.00)::numeric(38,2) AS spent UNION ALL " + NEW);
    assertEquals(Set.of(), notPassed(report));
    assertEquals(
        Set.of("source_keys_unique", "key_unique", "key_not_null", "check"), rules(report));
    assertEquals(
        new StepAccount("public.kept", "merge", 3, 4, Map.of("existing", 2L, "replaced", 1L)),
        report.steps().getLast());
  }

  @Test
  void aRowThatGotLostInAMergeIsFound() {
    job = into("job", "merge", "VALUES (2, 0.00), (77, -5.00)");
    assertEquals(Set.of("oracle"), notPassed(failed(NEW)));
  }

  @Test
  void keysThatWereThereTwiceBeforeAreNobodysFault() {
    job = into("job", "merge", "VALUES (77, 1.00), (77, 2.00)");
    String right = "SELECT * FROM public.kept UNION ALL " + NEW;
    assertEquals(Set.of(), notPassed(passed(right)));
    job.close();
    job = new FinishedJob("job", SPEC.formatted("kept", "merge", ""), "kept", COLUMNS);
    assertEquals(
        Set.of("key_unique", "oracle"),
        notPassed(failed(right + " UNION ALL SELECT 77, 3.00::numeric(38,2)")));
  }

  @Test
  void newRowsWithTheSameKeyAreShownAndTheOracleIsNotAsked() {
    String twice =
        """
        version: "1"
        name: spending
        sources: [{name: orders, connection: warehouse, table: public.orders}]
        steps:
          - {name: each, op: select, input: orders,
             columns: [customer_id, {name: spent, expr: "cast(total as decimal(38,2))"}]}
        target: {connection: warehouse, table: public.kept, mode: merge, keys: [customer_id]}
        """;
    job = filled("job", twice, "VALUES (77, 1.00)");
    job.with("SELECT 1 AS customer_id, 1.00::numeric(38,2) AS spent");
    ValidationFailed failed = job.completed(job.rows()).awaitFailed();
    Report report = ReportJson.read(job.store().get(failed.report()));
    TestResult keys = test(report, "source_keys_unique");
    assertEquals(Verdict.FAIL, keys.verdict());
    assertTrue(keys.rows().size() > 1, keys::toString);
    assertTrue(
        report.tests().stream().noneMatch(test -> test.category().equals("oracle")),
        "which rows are right cannot be known");
    Problem problem = failed.failures().getFirst();
    assertEquals("TEST_FAILED_SOURCE_KEYS_UNIQUE", problem.code());
    assertTrue(problem.message().contains("customer_id"), problem.message());
  }

  @Test
  void appendedRowsAreProvenWithThoseThatStay() {
    job = into("job", "append", "VALUES (77, -5.00)");
    assertEquals(Set.of(), notPassed(passed("SELECT * FROM public.kept UNION ALL " + NEW)));
  }

  @Test
  void anAppendedKeyThatIsThereAlreadyIsNamed() {
    job = into("job", "append", "VALUES (2, 1.00), (77, 1.00)");
    Report report = failed("SELECT * FROM public.kept UNION ALL " + NEW);
    assertEquals(Set.of("keys_free"), notPassed(report));
    assertEquals(
        List.of(Optional.of("2"), Optional.of("2")),
        test(report, "keys_free").rows().getFirst().cells());
  }

  @Test
  void theFirstRowsOfATargetKeepToAllThatTheSpecSays() {
    job = new FinishedJob("job", SPEC.formatted("not_there", "append", ""));
    Report report = failed(NEW + " UNION ALL SELECT 99, 1.00::numeric(38,2)");
    assertEquals(Set.of("filter", "limit", "oracle"), notPassed(report));
  }

  @Test
  void versionsOfAKeyAreToldApartByTheirTime() {
    String history = ", history: {asOf: \"2024-02-01T00:00:00Z\"}";
    String version =
        "'2024-0%d-01T00:00:00Z'::timestamptz AS valid_from, %s AS valid_to, %b AS is_current";
    String open = version.formatted(2, "NULL::timestamptz", true);
    String[] columns = {
      COLUMNS[0],
      COLUMNS[1],
      "valid_from timestamptz!",
      "valid_to timestamptz",
      "is_current boolean!"
    };
    job = new FinishedJob("job", SPEC.formatted("kept", "scd2", history), "kept", columns);
    job.warehouse.execute(
        "CREATE TABLE public.kept AS SELECT 2 AS customer_id, 0.00::numeric(38,2) AS spent, "
            + version.formatted(1, "NULL::timestamptz", true));
    String closed =
        "SELECT 2 AS customer_id, 0.00::numeric(38,2) AS spent, "
            + version.formatted(1, "'2024-02-01T00:00:00Z'::timestamptz", false);
    String right = closed + " UNION ALL SELECT n.*, " + open + " FROM (" + NEW + ") n";
    Report report = passed(right);
    assertEquals(Set.of(), notPassed(report));
    assertTrue(rules(report).contains("one_current"), rules(report).toString());
    job.close();
    job = new FinishedJob("job", SPEC.formatted("kept", "scd2", history), "kept", columns);
    Report wrong = failed(right.replace(" AS valid_to, false", " AS valid_to, true"));
    assertEquals(Set.of("one_current", "oracle"), notPassed(wrong));
  }

  @Test
  void aCheckIsAskedOfTheNewRowsOnly() {
    job =
        filled(
            "job",
            SPEC.formatted("kept", "append", "").replace("spent >= 0", "spent > 1000000"),
            "VALUES (77, 0.00)");
    Report report = failed("SELECT * FROM public.kept UNION ALL " + NEW);
    assertEquals(Set.of("check"), notPassed(report));
    assertEquals("3", test(report, "check").actual());
  }

  @Test
  void aTargetThatSomebodyWroteMeanwhileIsNotTheJobsFault() {
    job = into("written", "merge", "VALUES (77, 1.00)");
    job.with(NEW);
    ValidationFailed failed = job.completed(job.rows()).awaitFailed();
    assertEquals("TEST_FAILED_TARGET_UNCHANGED", failed.failures().getFirst().code());
  }

  @Test
  void aCustomStepIsTakenOnTrustAndTheReportSaysSo() {
    String custom =
        """
        version: "1"
        name: scored
        sources: [{name: orders, connection: warehouse, table: public.orders}]
        steps:
          - {name: scored, op: custom, inputs: [orders], code: "return orders",
             columns: [{name: order_id, type: integer}, {name: score, type: double}]}
        target: {connection: warehouse, table: public.scores, mode: replace, keys: [order_id]}
        """;
    job = new FinishedJob("job", custom);
    Report report = passed("SELECT order_id, 1.5::double precision AS score FROM orders");
    assertEquals(Verdict.NOT_PROVEN, test(report, "oracle").verdict());
    assertEquals(List.of("scored"), report.custom());
    assertEquals(List.of(), report.steps());
    job.close();
    job = new FinishedJob("job", custom);
    assertEquals(
        Set.of("key_unique", "oracle"),
        notPassed(failed("SELECT 1 AS order_id, 1.5::double precision AS score FROM orders")));
  }

  @Test
  void theReportAccountsForTheRowsOfEveryStepAndNamesWhatAJoinLost() {
    job =
        new FinishedJob(
            "job",
            """
            version: "1"
            name: known
            sources:
              - {name: orders, connection: warehouse, table: public.orders}
              - {name: customers, connection: warehouse, table: public.customers}
            steps:
              - {name: few, op: filter, input: customers, where: "customer_id <= 3"}
              - {name: known, op: join, left: orders, right: few, type: inner,
                 on: "orders.customer_id = few.customer_id"}
              - {name: short, op: select, input: known, columns: [order_id, city]}
            target: {connection: warehouse, table: public.known, mode: replace, keys: [order_id]}
            """);
    Report report =
        passed(
            "SELECT order_id, city FROM orders JOIN customers USING (customer_id) WHERE customer_id <= 3");
    long orders = Long.parseLong(job.warehouse.value("SELECT count(*) FROM orders"));
    long customers = Long.parseLong(job.warehouse.value("SELECT count(*) FROM customers"));
    assertEquals(
        new StepAccount("few", "filter", customers, 3, Map.of("removed", customers - 3)),
        report.steps().getFirst());
    StepAccount join = report.steps().get(1);
    assertEquals(orders - job.rows(), join.counts().get("lostLeft"));
    assertEquals(Set.of("join_loss"), notPassed(report));
    TestResult loss = test(report, "join_loss");
    assertTrue(loss.title().contains("orders by customer_id"), loss.title());
    assertEquals(10, loss.rows().size());
    assertEquals(Verdict.PASS, test(report, "ledger").verdict());
  }

  private static FinishedJob into(String prefix, String mode, String rows) {
    return filled(prefix, SPEC.formatted("kept", mode, ""), rows);
  }

  private static FinishedJob filled(String prefix, String spec, String rows) {
    FinishedJob job = new FinishedJob(prefix, spec, "kept", COLUMNS);
    job.warehouse.execute(
        "CREATE TABLE public.kept (customer_id integer, spent numeric(38,2)); INSERT INTO public.kept "
            + rows);
    return job;
  }

  private Report passed(String select) {
    job.with(select);
    return ReportJson.read(job.store().get(job.completed(job.rows()).awaitPassed().report()));
  }

  private Report failed(String select) {
    job.with(select);
    return ReportJson.read(job.store().get(job.completed(job.rows()).awaitFailed().report()));
  }

  private static Set<String> notPassed(Report report) {
    return report.tests().stream()
        .filter(test -> !test.passed())
        .map(TestResult::category)
        .collect(Collectors.toSet());
  }

  private static Set<String> rules(Report report) {
    return report.tests().stream()
        .filter(test -> test.id().startsWith("R"))
        .map(TestResult::category)
        .collect(Collectors.toSet());
  }

  private static TestResult test(Report report, String category) {
    return report.tests().stream()
        .filter(test -> test.category().equals(category))
        .findFirst()
        .orElseThrow();
  }
}
