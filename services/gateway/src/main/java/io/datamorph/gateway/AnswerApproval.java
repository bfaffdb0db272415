package io.datamorph.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.choreography.Participant;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.check.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Passes on what a person says of a spec that waits; a changed spec is checked first. */
public final class AnswerApproval {

  private static final String AWAITING = "AWAITING_APPROVAL";

  private final Participant participant;
  private final ShowWorkflows workflows;
  private final ExplainSpec explainSpec;

  AnswerApproval(Participant participant, ShowWorkflows workflows, ExplainSpec explainSpec) {
    this.participant = participant;
    this.workflows = workflows;
    this.explainSpec = explainSpec;
  }

  /** What is wrong with the changed spec; nothing when the answer was passed on. */
  public List<Diagnostic> answer(
      String workflowId, boolean approved, Optional<String> spec, Optional<String> reason) {
    JsonNode view = workflows.view(workflowId);
    String state = view.path("state").asText();
    if (!state.equals(AWAITING)) {
      throw new RefusedException(
          Code.NOT_AWAITING_APPROVAL, "the workflow is " + state + " and waits for no approval");
    }
    if (approved && spec.isPresent()) {
      ExplainSpec.Answer checked =
          explainSpec.explain(spec.get(), view.path("connection").asText());
      if (checked instanceof ExplainSpec.Refused(List<Diagnostic> diagnostics)) {
        return diagnostics;
      }
    }
    ApprovalAnswered answered =
        new ApprovalAnswered(workflowId, round(workflowId), approved, spec, reason);
    participant.inTransaction(
        work -> {
          work.say(answered);
          return answered;
        });
    return List.of();
  }

  private int round(String workflowId) {
    int round = 0;
    for (JsonNode event : workflows.events(workflowId, 0)) {
      if (event.path("type").asText().equals(ApprovalRequested.TYPE)) {
        round = Math.max(round, event.path("payload").path("round").asInt());
      }
    }
    return round;
  }
}
