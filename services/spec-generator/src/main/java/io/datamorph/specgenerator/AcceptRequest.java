package io.datamorph.specgenerator;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.Reaction;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkItem;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.ClarificationAnswered;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.specgenerator.domain.Admission;
import java.util.Map;

/** Leaves the writing of a spec to the workers, and refuses at once what needs no catalogue. */
final class AcceptRequest implements Reaction {

  @Override
  public Outcome on(Event event, UnitOfWork work) {
    Requests.Rows rows = new Requests.Rows(work.handle());
    return switch (event) {
      case SpecRequested requested -> request(requested, rows, work);
      case ClarificationAnswered answered -> answer(answered, rows, work);
      case WorkflowCancelled cancelled -> end(cancelled.workflowId(), rows, work);
      case WorkflowFailed failed -> end(failed.workflowId(), rows, work);
      case SpecGenerated other -> notOurs();
      case SpecRejected other -> notOurs();
      case ApprovalAnswered answered -> new Approvals(rows, work).answered(answered);
      case ClarificationRequested other -> notOurs();
      case ApprovalRequested other -> notOurs();
      case CodeGenerated other -> notOurs();
      case JobCompleted other -> notOurs();
      case JobFailed other -> notOurs();
      case ValidationPassed other -> notOurs();
      case ValidationFailed other -> notOurs();
      case TargetPublished other -> notOurs();
      case AgentLogged other -> notOurs();
    };
  }

  private static Outcome request(SpecRequested requested, Requests.Rows rows, UnitOfWork work) {
    String id = requested.workflowId();
    if (!rows.open(requested)) {
      return new Outcome.Ignored("the workflow was requested before, or has ended");
    }
    work.log(
        id,
        LogType.START,
        "Spec generation started",
        requested.prompt().orElse("A ready spec was given."),
        Map.of("connection", requested.connection()));
    switch (Admission.of(requested)) {
      case Admission.Admitted admitted ->
          work.enqueue(new WorkItem(id, WriteSpec.KIND, 0, 1, requested));
      case Admission.Refused refused -> {
        rows.end(id);
        Announcements.rejected(work, id, refused.problems());
      }
    }
    return new Outcome.Applied();
  }

  private static Outcome answer(
      ClarificationAnswered answered, Requests.Rows rows, UnitOfWork work) {
    String id = answered.workflowId();
    return switch (rows.state(id)) {
      case UNKNOWN -> new Outcome.NotYet("the request has not come in yet");
      case READING -> new Outcome.NotYet("nothing has been asked yet");
      case PROPOSED, ENDED -> new Outcome.Ignored("the workflow has a spec or has ended");
      case ASKED -> {
        if (answered.round() != rows.round(id)) {
          yield new Outcome.Ignored("the answers are to other questions than the open ones");
        }
        rows.answer(id, answered.answers());
        work.enqueue(new WorkItem(id, WriteSpec.KIND, 0, answered.round() + 1, answered));
        yield new Outcome.Applied();
      }
    };
  }

  private static Outcome end(String workflowId, Requests.Rows rows, UnitOfWork work) {
    rows.end(workflowId);
    work.cancelWork(workflowId);
    return new Outcome.Applied();
  }

  private static Outcome notOurs() {
    return new Outcome.Ignored("nothing for the spec generator to do");
  }
}
