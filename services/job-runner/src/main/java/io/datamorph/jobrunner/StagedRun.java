package io.datamorph.jobrunner;

import io.datamorph.artifacts.ArtifactStoreUnavailableException;
import io.datamorph.choreography.AgentLog;
import io.datamorph.choreography.Lease;
import io.datamorph.choreography.LeaseLostException;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Staging;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.JobPlan;
import io.datamorph.jobrunner.domain.Redaction;
import io.datamorph.jobrunner.domain.UnusableInputException;
import io.datamorph.jobrunner.domain.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a script between the opening of its staging table and the closing. */
final class StagedRun {

  private final JobInputs inputs;
  private final StagingTables staging;
  private final Engine engine;
  private final AgentLog log;
  private final Duration timeout;

  StagedRun(
      JobInputs inputs, StagingTables staging, Engine engine, AgentLog log, Duration timeout) {
    this.inputs = inputs;
    this.staging = staging;
    this.engine = engine;
    this.log = log;
    this.timeout = timeout;
  }

  /**
   * What came of a run.
   *
   * @param table filled if the verdict is that; else what could not be dropped
   */
  record Ended(Verdict verdict, Optional<Staging> table) {

    static Ended without(Verdict verdict) {
      return new Ended(verdict, Optional.empty());
    }
  }

  Ended run(CodeGenerated code, Lease lease) throws InterruptedException {
    try {
      return prepareAndRun(code, lease);
    } catch (UnusableInputException e) {
      return Ended.without(failure(Category.INTERNAL, e.code(), e.getMessage()));
    } catch (Warehouse.RefusedException e) {
      return Ended.without(refused(e));
    } catch (Warehouse.UnavailableException | ArtifactStoreUnavailableException e) {
      lease.throwIfLost();
      return Ended.without(new Verdict.Wait(e.getMessage()));
    }
  }

  private static Verdict refused(Warehouse.RefusedException e) {
    if (e.isWorkflowClosed()) {
      return new Verdict.Unwanted();
    }
    return e.isPassing()
        ? new Verdict.Wait(e.getMessage())
        : failure(
            e.isTargetsFault() ? Category.USER_INPUT : Category.EXTERNAL, e.code(), e.getMessage());
  }

  private static Verdict failure(Category category, String code, String message) {
    return new Verdict.Failed(category, code, message, "").redacted(Redaction.of(List.of()));
  }

  private Ended prepareAndRun(CodeGenerated code, Lease lease) throws InterruptedException {
    String script = inputs.script(code);
    JobPlan plan = inputs.plan(code);
    JobKey job = JobKey.of(code);
    List<Staging> old = staging.before(job, lease.fence());
    lease.throwIfLost();
    old.forEach(staging::tryToDrop);
    Warehouse.Opened opened = staging.open(code.connection(), job, lease.fence(), plan);
    try {
      Verdict verdict = execute(script, job, opened, lease);
      if (verdict instanceof Verdict.Completed) {
        staging.keep(opened.staging());
        return new Ended(verdict, Optional.of(opened.staging()));
      }
      return new Ended(verdict, drop(opened.staging()));
    } catch (InterruptedException | RuntimeException e) {
      drop(opened.staging());
      throw e;
    }
  }

  private Verdict execute(String script, JobKey job, Warehouse.Opened opened, Lease lease)
      throws InterruptedException {
    Login login = opened.login();
    Redaction redaction = Redaction.of(List.of(login.password()));
    OutputLog output = new OutputLog(job, log, redaction, () -> isLost(lease));
    Staging table = opened.staging();
    Map<String, String> arguments =
        Map.of("JOB_NAME", job.jobId(), "STAGING_TABLE", table.schema() + "." + table.table());
    Map<String, Login> connections = Map.of(table.connection(), login);
    JobRequest request = new JobRequest(job.jobId(), script, arguments, connections, timeout);
    try {
      return Verdict.of(engine.run(request, output)).redacted(redaction);
    } finally {
      output.end();
    }
  }

  private Optional<Staging> drop(Staging table) {
    return staging.tryToDrop(table) ? Optional.empty() : Optional.of(table);
  }

  private static boolean isLost(Lease lease) {
    try {
      lease.throwIfLost();
      return false;
    } catch (LeaseLostException e) {
      return true;
    }
  }
}
