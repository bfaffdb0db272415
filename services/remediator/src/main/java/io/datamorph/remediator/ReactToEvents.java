package io.datamorph.remediator;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkItem;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.remediator.domain.Classifier;
import io.datamorph.remediator.domain.Failure;
import io.datamorph.remediator.domain.RootCause;
import io.datamorph.remediator.domain.Rounds;
import io.datamorph.remediator.domain.Rounds.Turn;
import java.util.Map;

/** Begins a round for a failure, in the transaction that takes it in. */
final class ReactToEvents {

  private ReactToEvents() {}

  static Outcome on(Event event, UnitOfWork work) {
    Remediations remediations = new Remediations(work.handle());
    if (event instanceof WorkflowCancelled || event instanceof WorkflowFailed) {
      work.cancelWork(event.workflowId());
      remediations.end(event.workflowId(), EventTypes.of(event));
      return new Outcome.Applied();
    }
    if (event instanceof ValidationFailed validation) {
      return answer(Failure.of(validation), validation, work, remediations);
    }
    if (event instanceof JobFailed job) {
      return job.exhausted()
          ? answer(Failure.of(job), job, work, remediations)
          : new Outcome.Ignored("the round has another attempt");
    }
    return new Outcome.Ignored("nothing to do about it here");
  }

  private static Outcome answer(
      Failure failure, Event event, UnitOfWork work, Remediations remediations) {
    Rounds rounds = remediations.rounds(failure.workflowId());
    return switch (rounds.afterFailureOf(failure.iteration())) {
      case Turn.Ignore ignore -> new Outcome.Ignored(ignore.why());
      case Turn.Wait wait -> new Outcome.NotYet(wait.why());
      case Turn.GiveUp giveUp -> giveUp(failure, event, work);
      case Turn.Begin begin -> begin(failure, begin.iteration(), event, work, remediations);
    };
  }

  private static Outcome giveUp(Failure failure, Event event, UnitOfWork work) {
    work.enqueue(item(GiveUp.KIND, failure.iteration(), event));
    return new Outcome.Applied();
  }

  private static Outcome begin(
      Failure failure, int iteration, Event event, UnitOfWork work, Remediations remediations) {
    RootCause cause = Classifier.causeOf(failure);
    if (cause.ending().isPresent()) {
      return giveUp(failure, event, work);
    }
    if (!remediations.begin(failure.workflowId(), iteration, cause)) {
      return new Outcome.Ignored("round " + iteration + " has begun already");
    }
    work.enqueue(item(Remediate.KIND, iteration, event));
    work.log(
        failure.workflowId(),
        LogType.START,
        "Remediation %d of %d started".formatted(iteration, Rounds.MOST),
        "%s; %s".formatted(cause.inWords(), failure.inWords()),
        Map.of("iteration", iteration, "root_cause", cause.name()));
    return new Outcome.Applied();
  }

  private static WorkItem item(String kind, int iteration, Event cause) {
    return new WorkItem(cause.workflowId(), kind, iteration, 1, cause);
  }
}
