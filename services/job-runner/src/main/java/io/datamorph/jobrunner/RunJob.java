package io.datamorph.jobrunner;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.LeaseLostException;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkPolicy;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.Patience;
import io.datamorph.jobrunner.domain.Redaction;
import io.datamorph.jobrunner.domain.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs one script, and says what came of it. */
final class RunJob implements WorkHandler {

  static final String KIND = "run-job";

  /** A run whose engine dies is repeated; the deadline covers the waiting for a free engine too. */
  static final WorkPolicy POLICY =
      new WorkPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofDays(1));

  private static final Duration ENGINES_BUSY = Duration.ofMillis(500);
  private static final Duration NOT_ITS_TURN = Duration.ofSeconds(1);

  private final Participant participant;
  private final Turns turns;
  private final StagedRun stagedRun;
  private final Semaphore engines;

  /**
   * A handler for the participant's queue.
   *
   * @param engines how many jobs run at once
   */
  RunJob(Participant participant, Turns turns, StagedRun stagedRun, int engines) {
    this.participant = participant;
    this.turns = turns;
    this.stagedRun = stagedRun;
    this.engines = new Semaphore(engines);
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease)
      throws InterruptedException, EngineLostException {
    CodeGenerated code = (CodeGenerated) item.cause();
    if (!turns.isTurnOf(code)) {
      return new WorkResult.RetryLater(NOT_ITS_TURN, "another workflow is adding to the target");
    }
    if (!engines.tryAcquire()) {
      return new WorkResult.RetryLater(ENGINES_BUSY, "all engines are busy");
    }
    JobReport report = new JobReport(code, lease.fence());
    try {
      begin(code, lease, report);
      return conclude(code, stagedRun.run(code, lease), lease, report);
    } finally {
      engines.release();
      if (lease.cancelled()) {
        report.stopped(participant.log());
      }
    }
  }

  private void begin(CodeGenerated code, Lease lease, JobReport report) {
    participant.inTransaction(
        work -> {
          new Jobs(work.handle()).start(JobKey.of(code), lease.fence());
          report.started(work);
          return code;
        });
  }

  private WorkResult conclude(
      CodeGenerated code, StagedRun.Ended ended, Lease lease, JobReport report)
      throws EngineLostException {
    return switch (ended.verdict()) {
      case Verdict.Completed completed ->
          unlessEnded(code, work -> report.completed(work, completed, ended.table().orElseThrow()));
      case Verdict.Failed failed ->
          unlessEnded(code, work -> report.failed(work, failed, ended.table()));
      case Verdict.Wait wait -> waitFor(code, wait.why(), report);
      case Verdict.RunAgain again -> {
        report.lost(participant.log(), again.why());
        throw new EngineLostException(again.why(), again.detail());
      }
      case Verdict.Unwanted unwanted -> {
        lease.throwIfLost();
        yield new WorkResult.Done(work -> {});
      }
    };
  }

  private WorkResult waitFor(CodeGenerated code, String why, JobReport report) {
    int waits =
        participant.inTransaction(work -> new Jobs(work.handle()).countWait(JobKey.of(code)));
    Optional<Duration> delay = Patience.delay(waits);
    if (delay.isEmpty()) {
      Verdict.Failed failed = new Verdict.Failed(Category.EXTERNAL, "UNAVAILABLE", why, "");
      return unlessEnded(code, work -> report.failed(work, failed, Optional.empty()));
    }
    report.lost(participant.log(), why);
    return new WorkResult.RetryLater(delay.get(), why);
  }

  /** The job's attempt ends here: it ran in vain too often. */
  @Override
  public WorkResult exhausted(WorkItem item, Exception last) {
    Verdict.Failed failed =
        switch (last) {
          case EngineLostException lost ->
              failure(Category.EXTERNAL, "ENGINE_LOST", lost, lost.detail());
          case LeaseLostException workers -> failure(Category.EXTERNAL, "WORKER_LOST", workers, "");
          case TimeoutException late -> failure(Category.EXTERNAL, "DEADLINE_EXCEEDED", late, "");
          default -> failure(Category.INTERNAL, "JOB_ERROR", last, "");
        };
    CodeGenerated code = (CodeGenerated) item.cause();
    JobReport report = new JobReport(code, 0);
    return unlessEnded(code, work -> report.failed(work, failed, Optional.empty()));
  }

  /** A job may come to its end at the very moment of a cancel. */
  private static WorkResult unlessEnded(CodeGenerated code, Consumer<UnitOfWork> effects) {
    return new WorkResult.Done(
        work -> {
          if (!new Jobs(work.handle()).hasEnded(code.workflowId())) {
            effects.accept(work);
          }
        });
  }

  private static Verdict.Failed failure(
      Category category, String code, Exception cause, String detail) {
    String message = Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    return new Verdict.Failed(category, code, message, detail).redacted(Redaction.of(List.of()));
  }
}
