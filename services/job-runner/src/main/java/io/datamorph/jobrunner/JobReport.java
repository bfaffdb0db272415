package io.datamorph.jobrunner;

import io.datamorph.choreography.AgentLog;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Staging;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.Spans;
import io.datamorph.jobrunner.domain.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is told of one run of a job: the event that ends it, and the agent log. */
final class JobReport {

  private final CodeGenerated code;
  private final JobKey job;
  private final long fence;
  private final long begun = System.nanoTime();

  JobReport(CodeGenerated code, long fence) {
    this.code = code;
    this.job = JobKey.of(code);
    this.fence = fence;
  }

  void started(UnitOfWork work) {
    work.log(
        job.workflowId(),
        LogType.START,
        "Job started",
        "Attempt %d of iteration %d, %s code"
            .formatted(job.attempt(), job.iteration(), code.origin()),
        Map.of("job_name", job.jobId(), "job_run_id", job.runId(fence)));
  }

  void completed(UnitOfWork work, Verdict.Completed completed, Staging staging) {
    new Jobs(work.handle()).complete(job, completed);
    Duration took = took();
    work.say(
        new JobCompleted(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.jobId(),
            fence,
            staging,
            completed.rows(),
            completed.engine(),
            took.toMillis(),
            code.code(),
            code.spec(),
            code.catalogue()));
    executed(work, "SUCCEEDED", Optional.of(completed.engine()), took);
    work.log(
        job.workflowId(),
        LogType.RESULT,
        "Staging table filled",
        "%d rows in %s.%s".formatted(completed.rows(), staging.schema(), staging.table()),
        Map.of(
            "rows", completed.rows(), "staging_table", staging.schema() + "." + staging.table()));
    ended(work, took);
  }

  void failed(UnitOfWork work, Verdict.Failed failed, Optional<Staging> notDropped) {
    Duration took = new Jobs(work.handle()).fail(job, failed.code());
    work.say(
        new JobFailed(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.jobId(),
            failed.category(),
            failed.code(),
            failed.message(),
            failed.detail(),
            job.isLastAttempt() || failed.isFinal(),
            notDropped,
            code.code(),
            code.spec(),
            code.catalogue(),
            code.connection()));
    String status = failed.code().equals("JOB_TIMEOUT") ? "TIMEOUT" : "FAILED";
    executed(work, status, Optional.empty(), took);
    work.log(
        job.workflowId(),
        LogType.ERROR,
        "Job failed",
        failed.detail().isEmpty() ? failed.message() : failed.detail(),
        Map.of("error_type", failed.code(), "error_message", failed.message()));
    ended(work, took);
  }

  /** The run came to nothing; there may be another. */
  void lost(AgentLog log, String why) {
    log.log(
        job.workflowId(),
        LogType.WARNING,
        "Job run lost",
        why,
        Map.of("job_name", job.jobId(), "job_run_id", job.runId(fence)));
  }

  void stopped(AgentLog log) {
    log.log(
        job.workflowId(),
        LogType.GLUE_EXECUTION_COMPLETED,
        "Job stopped",
        "Nobody wants its result any more",
        metadata("STOPPED", Optional.empty(), took()));
  }

  private void executed(UnitOfWork work, String status, Optional<String> engine, Duration took) {
    work.log(
        job.workflowId(),
        LogType.GLUE_EXECUTION_COMPLETED,
        "Job " + status.toLowerCase(Locale.ROOT),
        "After " + Spans.words(took),
        metadata(status, engine, took));
  }

  private Map<String, Object> metadata(String status, Optional<String> engine, Duration took) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("job_name", job.jobId());
    metadata.put("job_run_id", job.runId(fence));
    metadata.put("status", status);
    metadata.put("duration_seconds", Spans.seconds(took));
    metadata.put("duration_formatted", Spans.words(took));
    engine.ifPresent(name -> metadata.put("engine", name));
    return metadata;
  }

  private void ended(UnitOfWork work, Duration took) {
    work.log(
        job.workflowId(),
        LogType.END,
        "Job ended",
        "Attempt %d of iteration %d".formatted(job.attempt(), job.iteration()),
        Map.of("execution_time_seconds", Spans.seconds(took)));
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
