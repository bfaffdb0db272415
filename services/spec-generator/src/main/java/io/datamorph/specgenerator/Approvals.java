package io.datamorph.specgenerator;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkItem;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRequested;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person's word on a spec that waits comes to. */
record Approvals(Requests.Rows rows, UnitOfWork work) {

  Outcome answered(ApprovalAnswered answer) {
    String id = answer.workflowId();
    return switch (rows.state(id)) {
      case UNKNOWN -> new Outcome.NotYet("the request has not come in yet");
      case READING, ASKED -> new Outcome.NotYet("no spec waits for approval yet");
      case ENDED -> new Outcome.Ignored("the workflow has a spec or has ended");
      case PROPOSED -> {
        ApprovalRequested proposal = rows.proposal(id);
        if (proposal.round() != answer.round()) {
          yield new Outcome.Ignored("the answer is to another spec than the one that waits");
        }
        apply(answer, proposal);
        yield new Outcome.Applied();
      }
    };
  }

  private void apply(ApprovalAnswered answer, ApprovalRequested proposal) {
    if (!answer.approved()) {
      reject(answer);
    } else if (answer.spec().isPresent()) {
      change(answer, proposal);
    } else {
      approve(proposal);
    }
  }

  private void approve(ApprovalRequested proposal) {
    rows.end(proposal.workflowId());
    work.say(Approvals.generated(proposal, List.of()));
    log(proposal.workflowId(), "Spec approved", "A person approved the spec.");
  }

  /** A changed spec is checked like any other, and is approved by whoever wrote it. */
  private void change(ApprovalAnswered answer, ApprovalRequested proposal) {
    SpecRequested before = rows.find(answer.workflowId()).orElseThrow().request();
    rows.replace(
        new SpecRequested(
            before.workflowId(),
            Optional.empty(),
            answer.spec(),
            before.connection(),
            false,
            before.replaceTarget(),
            before.requestedBy()));
    work.enqueue(
        new WorkItem(before.workflowId(), WriteSpec.KIND, 0, proposal.round() + 1, answer));
    log(before.workflowId(), "Spec changed", answer.reason().orElse("A person changed the spec."));
  }

  private void reject(ApprovalAnswered answer) {
    rows.end(answer.workflowId());
    Announcements.rejected(
        work,
        answer.workflowId(),
        List.of(
            new Problem(
                "NOT_APPROVED",
                "",
                answer.reason().orElse("a person rejected the spec"),
                Optional.empty())));
  }

  private void log(String workflowId, String title, String text) {
    work.log(workflowId, LogType.STATUS, title, text, Map.of());
  }

  static SpecGenerated generated(ApprovalRequested proposal, List<String> others) {
    return new SpecGenerated(
        proposal.workflowId(),
        proposal.specNumber(),
        proposal.spec(),
        proposal.catalogue(),
        proposal.connection(),
        proposal.targetSchema(),
        proposal.targetTable(),
        proposal.reader(),
        proposal.notes(),
        others);
  }
}
