package io.datamorph.jobrunner;

import io.datamorph.choreography.Lease;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkPolicy;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.Spans;
import io.datamorph.jobrunner.domain.UnusableInputException;
import io.datamorph.jobrunner.domain.Verdict;
import io.datamorph.spec.document.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes a proven staging table the target. */
final class PublishTarget implements WorkHandler {

  static final String KIND = "publish";

  static final WorkPolicy POLICY =
      new WorkPolicy(20, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofHours(1));

  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final JobInputs inputs;
  private final Warehouse warehouse;

  PublishTarget(JobInputs inputs, Warehouse warehouse) {
    this.inputs = inputs;
    this.warehouse = warehouse;
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    ValidationPassed passed = (ValidationPassed) item.cause();
    long begun = System.nanoTime();
    try {
      Target target = inputs.spec(passed.spec()).target();
      lease.throwIfLost();
      Warehouse.Published published = warehouse.publish(passed, target);
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      return new WorkResult.Done(work -> published(work, passed, target, published, took));
    } catch (UnusableInputException e) {
      return giveUp(passed, Category.INTERNAL, e.code(), e.getMessage());
    } catch (Warehouse.RefusedException e) {
      if (e.isPassing()) {
        throw e;
      }
      if (e.isTargetChanged()) {
        return new WorkResult.Done(work -> runAgain(work, passed, e.getMessage()));
      }
      return e.isWorkflowClosed() ? new WorkResult.Done(work -> {}) : giveUp(passed, e);
    }
  }

  /**
   * The table is right for a target that is not there any more: the round has failed, and the next
   * one is made for the target as it is then.
   */
  private static void runAgain(UnitOfWork work, ValidationPassed passed, String why) {
    Jobs jobs = new Jobs(work.handle());
    if (jobs.hasEnded(passed.workflowId())) {
      return;
    }
    JobKey job = JobKey.of(passed);
    jobs.fail(job, Verdict.Failed.TARGET_CHANGED);
    work.say(
        new JobFailed(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            job.jobId(),
            Category.EXTERNAL,
            Verdict.Failed.TARGET_CHANGED,
            why,
            "",
            true,
            Optional.of(passed.staging()),
            passed.code(),
            passed.spec(),
            passed.catalogue(),
            passed.staging().connection()));
    work.log(
        job.workflowId(),
        LogType.WARNING,
        "Target changed",
        why,
        Map.of("job_name", job.jobId(), "error_type", Verdict.Failed.TARGET_CHANGED));
  }

  private static void published(
      UnitOfWork work,
      ValidationPassed passed,
      Target target,
      Warehouse.Published published,
      Duration took) {
    String id = passed.workflowId();
    new Jobs(work.handle()).endWorkflow(id, TargetPublished.TYPE);
    work.say(
        new TargetPublished(
            id,
            passed.iteration(),
            target.connection(),
            target.table().schema(),
            target.table().table(),
            published.rows(),
            published.previous(),
            passed.report()));
    work.enqueue(DropStaging.after(passed));
    String table = target.table().display();
    work.log(
        id,
        LogType.SUCCESS,
        "Target published",
        "%d rows in %s".formatted(published.rows(), table),
        Map.of("workflow_status", "PUBLISHED", "target_table", table, "validation_status", "PASS"));
    work.log(
        id,
        LogType.END,
        "Publish ended",
        "After " + Spans.words(took),
        Map.of("execution_time_seconds", Spans.seconds(took)));
  }

  private WorkResult giveUp(ValidationPassed passed, Warehouse.RefusedException refused) {
    // At the end of all tries somebody has been using the table all the time.
    boolean users = refused.isTargetsFault() || refused.isPassing();
    Category category = users ? Category.USER_INPUT : Category.EXTERNAL;
    return giveUp(passed, category, refused.code(), refused.getMessage());
  }

  /**
   * The gateway is asked first, because a cancel may be under way, or an earlier publish whose
   * answer was lost may have succeeded: whoever closes the workflow first has the last word.
   */
  private WorkResult giveUp(
      ValidationPassed passed, Category category, String code, String message) {
    WorkflowFailed failed =
        new WorkflowFailed(passed.workflowId(), passed.iteration(), category, code, message);
    return switch (warehouse.closeAsFailed(passed.workflowId(), code + ": " + message)) {
      case FAILED -> new WorkResult.Done(work -> say(work, failed));
      case CANCELLED -> new WorkResult.Done(work -> {});
      case PUBLISHED -> new WorkResult.RetryLater(ASK_AGAIN, "published already: " + message);
    };
  }

  private static void say(UnitOfWork work, WorkflowFailed failed) {
    work.say(failed);
    work.log(
        failed.workflowId(),
        LogType.ERROR,
        "Publish failed",
        failed.message(),
        Map.of("error_type", failed.code(), "error_message", failed.message()));
  }

  @Override
  public WorkResult exhausted(WorkItem item, Exception last) {
    ValidationPassed passed = (ValidationPassed) item.cause();
    if (last instanceof Warehouse.RefusedException refused) {
      return giveUp(passed, refused);
    }
    String message = last.getMessage() == null ? last.toString() : last.getMessage();
    return giveUp(passed, Category.EXTERNAL, "PUBLISH_FAILED", message);
  }
}
