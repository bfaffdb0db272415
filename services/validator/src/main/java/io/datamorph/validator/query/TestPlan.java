package io.datamorph.validator.query;

import io.datamorph.contracts.JobCompleted;
import io.datamorph.spec.document.Check.Severity;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.validator.domain.Expectation;
import io.datamorph.validator.domain.Phase;
import io.datamorph.validator.domain.Rule;
import io.datamorph.validator.domain.Rules;
import io.datamorph.validator.domain.TestCase;
import java.util.ArrayList;
import java.util.List;

/** All tests of a staging table, the same for the same spec. */
public final class TestPlan {

  private final TypedSpec spec;
  private final JobCompleted job;
  private final StagingTable staging;

  public TestPlan(TypedSpec spec, JobCompleted job) {
    this.spec = spec;
    this.job = job;
    this.staging = new StagingTable(job.staging(), spec.target().columns());
  }

  /** The tests of one phase, in order. */
  public List<TestCase> of(Phase phase) {
    return switch (phase) {
      case STRUCTURE -> structure();
      case RULES -> rules();
      case ORACLE -> List.of(oracle());
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
    return new TestCase(id, Phase.STRUCTURE, category, title, Severity.ERROR, sql, expectation);
  }

  private List<TestCase> rules() {
    RuleSql sql = new RuleSql(spec, staging);
    List<TestCase> tests = new ArrayList<>();
    for (Rule rule : Rules.of(spec)) {
      RuleSql.Question question = sql.of(rule);
      tests.add(
          new TestCase(
              "R" + (tests.size() + 1),
              Phase.RULES,
              rule.category(),
              rule.title(),
              rule.severity(),
              question.sql(),
              question.expectation()));
    }
    return tests;
  }

  private TestCase oracle() {
    return new TestCase(
        "O1",
        Phase.ORACLE,
        "oracle",
        "the rows are those that PostgreSQL computes from the sources",
        Severity.ERROR,
        ComparisonSql.of(spec, staging),
        new Expectation.SameRows(staging.columns(), ComparisonSql.floating(staging.columns())));
  }
}
