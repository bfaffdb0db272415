package io.datamorph.validator;

import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.choreography.AgentLog;
import io.datamorph.choreography.Lease;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.spec.typed.TypedSpec;
import io.datamorph.spec.typed.TypedTarget;
import io.datamorph.validator.domain.Phase;
import io.datamorph.validator.domain.Report;
import io.datamorph.validator.domain.StepAccount;
import io.datamorph.validator.domain.TestCase;
import io.datamorph.validator.domain.TestResult;
import io.datamorph.validator.query.RowLedger;
import io.datamorph.validator.query.TestPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the staging table of one job, phase by phase. */
final class ValidateStaging implements WorkHandler {

  static final String KIND = "validate";

  /**
   * Without these the other phases would only repeat that the table is not the one ordered, or that
   * nobody can say which rows it must have.
   */
  private static final Set<String> GROUND =
      Set.of("table", "columns", "column_types", "source_keys_unique");

  private final Warehouse warehouse;
  private final ArtifactStore store;
  private final ValidationLog log;
  private final AccountForRows accountForRows;

  ValidateStaging(
      Warehouse warehouse, ArtifactStore store, AgentLog log, AccountForRows accountForRows) {
    this.warehouse = warehouse;
    this.store = store;
    this.log = new ValidationLog(log);
    this.accountForRows = accountForRows;
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
      return new WorkResult.Done(work -> work.say(Said.refused(job, e)));
    }
    Event verdict = Said.of(job, stored);
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
    List<TestResult> results = new ArrayList<>();
    List<StepAccount> steps = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (results.stream().noneMatch(ValidateStaging::shakesGround)) {
        Report found = phase(phase, spec, job, findings, lease);
        results.addAll(found.tests());
        steps.addAll(found.steps());
      }
    }
    return findings.keep(
        "report",
        report(
            job,
            Optional.empty(),
            new TestPlan(spec, job),
            unlessTargetChanged(spec, job, results),
            steps));
  }

  private static boolean shakesGround(TestResult result) {
    return result.fatal() && GROUND.contains(result.category());
  }

  private Report phase(
      Phase phase, TypedSpec spec, JobCompleted job, Findings findings, Lease lease)
      throws InterruptedException {
    Optional<Findings.Stored> earlier = findings.find(phase.label());
    if (earlier.isPresent()) {
      return earlier.get().report();
    }
    Examination examination = new Examination(warehouse, log, job, lease);
    TestPlan plan = new TestPlan(spec, job);
    Report found;
    if (phase == Phase.LEDGER) {
      found = ledger(spec, plan, job, examination);
    } else {
      List<TestCase> tests = plan.of(phase);
      log.planned(job, phase, tests);
      found = report(job, Optional.of(phase), plan, examination.execute(tests), List.of());
    }
    Findings.Stored stored = findings.keep(phase.label(), found);
    log.phase(job, phase, stored);
    return stored.report();
  }

  private Report ledger(TypedSpec spec, TestPlan plan, JobCompleted job, Examination examination)
      throws InterruptedException {
    Optional<RowLedger> ledger = RowLedger.of(spec);
    AccountForRows.Accounts accounts =
        ledger.isPresent()
            ? accountForRows.of(ledger.get(), job.rows(), examination)
            : new AccountForRows.Accounts(List.of(), List.of());
    return report(job, Optional.of(Phase.LEDGER), plan, accounts.tests(), accounts.steps());
  }

  /** Somebody else's write would look like a fault of the job. */
  private List<TestResult> unlessTargetChanged(
      TypedSpec spec, JobCompleted job, List<TestResult> results) throws InterruptedException {
    TypedTarget target = spec.target();
    boolean suspect =
        target.mode() != WriteMode.REPLACE && results.stream().anyMatch(TestResult::fatal);
    if (!suspect || !warehouse.hasTargetChanged(job.staging(), target.table())) {
      return results;
    }
    List<TestResult> all = new ArrayList<>();
    all.add(TestResult.ofChangedTarget(target.table().display()));
    all.addAll(results);
    return all;
  }

  private static Report report(
      JobCompleted job,
      Optional<Phase> phase,
      TestPlan plan,
      List<TestResult> results,
      List<StepAccount> steps) {
    return new Report(
        phase,
        job.workflowId(),
        job.iteration(),
        job.attempt(),
        job.staging().table(),
        job.rows(),
        plan.customSteps(),
        results,
        steps);
  }
}
