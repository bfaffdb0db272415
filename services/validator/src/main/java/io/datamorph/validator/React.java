package io.datamorph.validator;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.Reaction;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkItem;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;

/** When a job is completed, its staging table is judged; when a workflow ends, no more is. */
final class React implements Reaction {

  @Override
  public Outcome on(Event event, UnitOfWork work) {
    return switch (event) {
      case JobCompleted job -> validate(job, work);
      case WorkflowCancelled cancelled -> forget(cancelled, work);
      case WorkflowFailed failed -> forget(failed, work);
      default -> new Outcome.Ignored("not an event that the validator reacts to");
    };
  }

  private static Outcome validate(JobCompleted job, UnitOfWork work) {
    if (new EndedWorkflows(work.handle()).contains(job.workflowId())) {
      return new Outcome.Ignored("the workflow has ended");
    }
    work.enqueue(
        new WorkItem(job.workflowId(), ValidateStaging.KIND, job.iteration(), job.attempt(), job));
    return new Outcome.Applied();
  }

  private static Outcome forget(Event end, UnitOfWork work) {
    new EndedWorkflows(work.handle()).add(end.workflowId());
    work.cancelWork(end.workflowId());
    return new Outcome.Applied();
  }
}
