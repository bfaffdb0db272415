package io.datamorph.validator;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.choreography.AgentLog;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.LogType;
import io.datamorph.validator.domain.Phase;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.TestCase;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.domain.Verdict;
import java.util.List;
import java.util.Map;

/** The story of a validation, without a cell of data: rows stand in the artifacts only. */
final class ValidationLog {

  private final AgentLog log;

  ValidationLog(AgentLog log) {
    this.log = log;
  }

  void start(JobCompleted job) {
    log.log(
        job.workflowId(),
        LogType.START,
        "Validation started",
        "Judging the staging table " + job.staging().table(),
        Map.of("iteration", job.iteration(), "attempt", job.attempt(), "rows", job.rows()));
  }

  void planned(JobCompleted job, Phase phase, List<TestCase> tests) {
    log.log(
        job.workflowId(),
        LogType.TEST_CASES_GENERATED,
        "%d tests of phase %s".formatted(tests.size(), phase.label()),
        "Derived from the checked spec",
        Map.of(
            "generated_item",
            tests.stream().map(test -> Map.of("id", test.id(), "title", test.title())).toList(),
            "path",
            path(job, phase),
            "phase",
            phase.label(),
            "test_count",
            tests.size()));
  }

  void executed(JobCompleted job, TestResult result) {
    log.log(
        job.workflowId(),
        LogType.QUERY_EXECUTED,
        "%s %s".formatted(result.id(), result.verdict()),
        result.title(),
        Map.of(
            "query", result.query().orElse(""),
            "result", result.actual(),
            "test_name", result.id() + " " + result.category(),
            "passed", result.passed()));
  }

  void phase(JobCompleted job, Phase phase, Findings.Stored stored) {
    Report report = stored.report();
    boolean passed = report.verdict() == Verdict.PASS;
    log.log(
        job.workflowId(),
        LogType.TEST_CASES_EXECUTED,
        "Phase %s: %d of %d tests passed"
            .formatted(phase.label(), report.passed(), report.tests().size()),
        "Every test of severity error must pass",
        Map.of(
            "phase", phase.label(),
            "total_tests", report.tests().size(),
            "passed", report.passed(),
            "failed", report.failed(),
            "pass_rate", rate(report),
            "results", results(report)));
    log.log(
        job.workflowId(),
        LogType.VALIDATION_PHASE_COMPLETED,
        "Phase %s %s".formatted(phase.label(), passed ? "passed" : "failed"),
        "The findings are stored",
        Map.of(
            "phase", phase.label(),
            "status", passed ? "pass" : "fail",
            "results_path", stored.ref().key(),
            "total_tests", report.tests().size(),
            "failed", report.failed()));
  }

  /** In the transaction that says the verdict. */
  void end(UnitOfWork work, JobCompleted job, Report report) {
    boolean passed = report.verdict() == Verdict.PASS;
    work.log(
        job.workflowId(),
        passed ? LogType.SUCCESS : LogType.ERROR,
        passed ? "Validation passed" : "Validation failed",
        "%d tests passed, %d did not".formatted(report.passed(), report.failed()),
        passed
            ? Map.of("validation_status", "PASS", "passed", report.passed())
            : Map.of(
                "validation_status",
                "FAIL",
                "error_type",
                "VALIDATION_FAILED",
                "error_message",
                "failed: "
                    + String.join(
                        ", ",
                        report.tests().stream()
                            .filter(TestResult::fatal)
                            .map(test -> test.id() + " " + test.category())
                            .toList())));
  }

  private static List<Map<String, String>> results(Report report) {
    return report.tests().stream()
        .map(test -> Map.of("id", test.id(), "verdict", test.verdict().name()))
        .toList();
  }

  private static double rate(Report report) {
    return report.tests().isEmpty() ? 1 : (double) report.passed() / report.tests().size();
  }

  private static String path(JobCompleted job, Phase phase) {
    return ArtifactKeys.validation(job.workflowId(), job.iteration(), phase.label());
  }
}
