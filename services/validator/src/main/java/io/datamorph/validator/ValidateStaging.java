package io.datamorph.validator;

import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.choreography.AgentLog;
import io.datamorph.choreography.Lease;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.validator.domain.Judge;
import io.datamorph.validator.domain.Observation;
import io.datamorph.validator.domain.Phase;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.TestCase;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.domain.Verdict;
import io.datamorph.validator.query.TestPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the staging table of one job, phase by phase. */
final class ValidateStaging implements WorkHandler {

  static final String KIND = "validate";

  /** Without these the other phases would only repeat that the table is not the one ordered. */
  private static final Set<String> GROUND = Set.of("table", "columns", "column_types");

  private final Warehouse warehouse;
  private final ArtifactStore store;
  private final ValidationLog log;

  ValidateStaging(Warehouse warehouse, ArtifactStore store, AgentLog log) {
    this.warehouse = warehouse;
    this.store = store;
    this.log = new ValidationLog(log);
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) throws InterruptedException {
    JobCompleted job = (JobCompleted) item.cause();
    Findings findings = new Findings(store, job);
    Optional<Findings.Stored> earlier = findings.find("report");
    Findings.Stored stored;
    try {
      stored = earlier.isPresent() ? earlier.get() : validate(job, findings, lease);
    } catch (Inputs.SpecRefusedException e) {
      return new WorkResult.Done(work -> work.say(refused(job, e)));
    }
    Event verdict = verdict(job, stored);
    return new WorkResult.Done(
        work -> {
          log.end(work, job, stored.report());
          work.say(verdict);
        });
  }

  private Findings.Stored validate(JobCompleted job, Findings findings, Lease lease)
      throws InterruptedException {
    log.start(job);
    TypedSpec spec = new Inputs(store).spec(job);
    TestPlan plan = new TestPlan(spec, job);
    List<TestResult> results = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (results.stream().noneMatch(ValidateStaging::shakesGround)) {
        results.addAll(phase(phase, plan, job, findings, lease));
      }
    }
    return findings.keep("report", report(job, Optional.empty(), results));
  }

  private static boolean shakesGround(TestResult result) {
    return !result.passed() && GROUND.contains(result.category());
  }

  private List<TestResult> phase(
      Phase phase, TestPlan plan, JobCompleted job, Findings findings, Lease lease)
      throws InterruptedException {
    Optional<Findings.Stored> earlier = findings.find(phase.label());
    if (earlier.isPresent()) {
      return earlier.get().report().tests();
    }
    List<TestCase> tests = plan.of(phase);
    log.planned(job, phase, tests);
    Findings.Stored stored =
        findings.keep(phase.label(), report(job, Optional.of(phase), execute(tests, job, lease)));
    log.phase(job, phase, stored);
    return stored.report().tests();
  }

  private List<TestResult> execute(List<TestCase> tests, JobCompleted job, Lease lease)
      throws InterruptedException {
    Map<String, Observation> asked = new HashMap<>();
    List<TestResult> results = new ArrayList<>();
    for (TestCase test : tests) {
      lease.throwIfLost();
      Observation observation = asked.get(test.query());
      if (observation == null) {
        observation = warehouse.query(job.staging().connection(), test.query());
        asked.put(test.query(), observation);
      }
      TestResult result = Judge.judge(test, observation);
      log.executed(job, result);
      results.add(result);
      if (test.category().equals("table") && !result.passed()) {
        break;
      }
    }
    return results;
  }

  private static Report report(JobCompleted job, Optional<Phase> phase, List<TestResult> results) {
    return new Report(
        phase,
        job.workflowId(),
        job.iteration(),
        job.attempt(),
        job.staging().table(),
        job.rows(),
        results);
  }

  private static Event refused(JobCompleted job, Inputs.SpecRefusedException e) {
    return new WorkflowFailed(
        job.workflowId(), job.iteration(), Category.INTERNAL, "SPEC_REFUSED", e.getMessage());
  }

  private static Event verdict(JobCompleted job, Findings.Stored stored) {
    Report report = stored.report();
    return report.verdict() == Verdict.PASS
        ? new ValidationPassed(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.staging(),
            report.rows(),
            report.passed(),
            report.failed(),
            stored.ref(),
            job.code(),
            job.spec(),
            job.catalogue())
        : new ValidationFailed(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.staging(),
            report.passed(),
            report.failed(),
            report.problems(),
            stored.ref(),
            job.code(),
            job.spec(),
            job.catalogue());
  }
}
