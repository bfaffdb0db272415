package io.datamorph.validator.query;

import io.datamorph.contracts.JobCompleted;
import io.datamorph.oraclesql.OracleSql;
import io.datamorph.spec.document.Check.Severity;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedStep;
import io.datamorph.validator.domain.Expectation;
import io.datamorph.validator.domain.Phase;
import io.datamorph.validator.domain.Rule;
import io.datamorph.validator.domain.Rules;
import io.datamorph.validator.domain.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All tests of a staging table, the same for the same spec. */
public final class TestPlan {

  private final TypedSpec spec;
  private final JobCompleted job;
  private final StagingTable staging;
  private final boolean computable;

  public TestPlan(TypedSpec spec, JobCompleted job) {
    this.spec = spec;
    this.computable = OracleSql.canCompute(spec);
    this.job = job;
    this.staging = new StagingTable(job.staging(), spec.target().columns());
  }

  /** Steps in a language that only one engine runs. */
  public List<String> customSteps() {
    return spec.steps().stream()
        .filter(TypedStep.Custom.class::isInstance)
        .map(TypedStep::name)
        .toList();
  }

  /** The tests of one phase, in order. */
  public List<TestCase> of(Phase phase) {
    return switch (phase) {
      case STRUCTURE -> structure();
      case RULES -> rules();
      case ORACLE -> List.of(oracle());
      // What is asked there depends on what was answered before.
      case LEDGER -> List.of();
    };
  }

  private List<TestCase> structure() {
    String shape = "SELECT * FROM " + staging.name() + " LIMIT 0";
    String count = "SELECT count(*) AS rows FROM " + staging.name();
    return List.of(
        structural("S1", "table", "the staging table exists", shape, new Expectation.Exists()),
        structural(
            "S2",
            "columns",
            "exactly the columns of the target, in order",
            shape,
            new Expectation.ColumnNames(staging.columns())),
        structural(
            "S3",
            "column_types",
            "each column has the type that the spec gives it",
            shape,
            new Expectation.ColumnTypes(staging.columns())),
        structural(
            "S4",
            "row_count",
            "as many rows as the job has written",
            count,
            new Expectation.Exactly(job.rows())));
  }

  private static TestCase structural(
      String id, String category, String title, String sql, Expectation expectation) {
    return new TestCase(
        id, Phase.STRUCTURE, category, title, Severity.ERROR, Optional.of(sql), expectation);
  }

  private List<TestCase> rules() {
    List<TestCase> tests = new ArrayList<>();
    for (Rule rule : Rules.of(spec)) {
      tests.add(test("R" + (tests.size() + 1), rule));
    }
    return tests;
  }

  private TestCase test(String id, Rule rule) {
    if (!computable && RuleSql.asksTheOracle(rule)) {
      return unprovable(id, Phase.RULES, rule.category(), rule.title());
    }
    RuleSql.Question question = new RuleSql(spec, staging).of(rule);
    return new TestCase(
        id,
        Phase.RULES,
        rule.category(),
        rule.title(),
        rule.severity(),
        Optional.of(question.sql()),
        question.expectation());
  }

  private TestCase oracle() {
    String title = "the rows are those that PostgreSQL computes from the sources";
    return computable
        ? new TestCase(
            "O1",
            Phase.ORACLE,
            "oracle",
            title,
            Severity.ERROR,
            Optional.of(ComparisonSql.of(spec, staging)),
            new Expectation.SameRows(staging.columns(), ComparisonSql.floating(staging.columns())))
        : unprovable("O1", Phase.ORACLE, "oracle", title);
  }

  /** What a custom step makes is taken on trust, and said to be; anything else is not. */
  private TestCase unprovable(String id, Phase phase, String category, String title) {
    List<String> custom = customSteps();
    String why =
        custom.isEmpty()
            ? "PostgreSQL cannot compute a step of this spec"
            : "only one engine can run the custom step " + String.join(", ", custom);
    return new TestCase(
        id,
        phase,
        category,
        title,
        custom.isEmpty() ? Severity.ERROR : Severity.WARNING,
        Optional.empty(),
        new Expectation.NotProvable(why));
  }
}
