package io.datamorph.jobrunner;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkItem;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.jobrunner.domain.JobKey;
import java.util.Map;

/** Leaves work behind, in the transaction that takes an event in. */
final class ReactToEvents {

  private ReactToEvents() {}

  static Outcome on(Event event, UnitOfWork work) {
    if (event instanceof WorkflowCancelled || event instanceof WorkflowFailed) {
      return end(event, work);
    }
    Jobs jobs = new Jobs(work.handle());
    if (jobs.hasEnded(event.workflowId())) {
      return new Outcome.Ignored("the workflow has ended");
    }
    if (event instanceof CodeGenerated code) {
      return run(code, work, jobs);
    }
    if (event instanceof ValidationPassed passed) {
      return publish(passed, work, jobs);
    }
    return new Outcome.Ignored("nothing to do about it here");
  }

  private static Outcome run(CodeGenerated code, UnitOfWork work, Jobs jobs) {
    jobs.queue(JobKey.of(code), code.connection());
    work.enqueue(item(RunJob.KIND, code));
    return new Outcome.Applied();
  }

  private static Outcome publish(ValidationPassed passed, UnitOfWork work, Jobs jobs) {
    JobKey job = JobKey.of(passed);
    if (!jobs.hasFilled(job, passed.staging())) {
      return new Outcome.NotYet("no job of this workflow has filled " + passed.staging().table());
    }
    work.enqueue(item(PublishTarget.KIND, passed));
    work.log(
        passed.workflowId(),
        LogType.START,
        "Publish started",
        "%d tests have passed on %d rows".formatted(passed.testsPassed(), passed.rows()),
        Map.of("job_name", job.jobId()));
    return new Outcome.Applied();
  }

  private static Outcome end(Event end, UnitOfWork work) {
    work.cancelWork(end.workflowId());
    new Jobs(work.handle())
        .endWorkflow(
            end.workflowId(),
            end instanceof WorkflowFailed ? WorkflowFailed.TYPE : WorkflowCancelled.TYPE);
    work.enqueue(DropStaging.after(end));
    return new Outcome.Applied();
  }

  private static WorkItem item(String kind, Event cause) {
    return new WorkItem(cause.workflowId(), kind, cause.iteration(), cause.attempt(), cause);
  }
}
