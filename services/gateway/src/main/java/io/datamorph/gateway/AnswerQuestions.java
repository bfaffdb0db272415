package io.datamorph.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.choreography.Participant;
import io.datamorph.contracts.Answer;
import io.datamorph.contracts.ClarificationAnswered;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Passes on what a person answered. */
public final class AnswerQuestions {

  private static final String AWAITING = "AWAITING_CLARIFICATION";

  private final Participant participant;
  private final ShowWorkflows workflows;

  AnswerQuestions(Participant participant, ShowWorkflows workflows) {
    this.participant = participant;
    this.workflows = workflows;
  }

  /** All questions are answered at once. */
  public void answer(String workflowId, List<Answer> answers) {
    JsonNode view = workflows.view(workflowId);
    String state = view.path("state").asText();
    if (!state.equals(AWAITING)) {
      throw new RefusedException(
          Code.NOT_AWAITING_ANSWERS, "the workflow is " + state + " and asks nothing");
    }
    requireFitting(view.path("questions"), answers);
    ClarificationAnswered answered =
        new ClarificationAnswered(workflowId, round(workflowId), answers);
    participant.inTransaction(
        work -> {
          work.say(answered);
          return answered;
        });
  }

  private static void requireFitting(JsonNode questions, List<Answer> answers) {
    Set<String> open = new HashSet<>();
    questions.forEach(question -> open.add(question.path("id").asText()));
    for (int at = 0; at < answers.size(); at++) {
      if (!open.remove(answers.get(at).id())) {
        throw new RefusedException(
            Code.INVALID_REQUEST,
            "there is no open question '" + answers.get(at).id() + "'",
            "answers[" + at + "].id");
      }
    }
    if (!open.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "not answered: " + String.join(", ", open.stream().sorted().toList()),
          "answers");
    }
  }

  private int round(String workflowId) {
    int round = 0;
    for (JsonNode event : workflows.events(workflowId, 0)) {
      if (event.path("type").asText().equals(ClarificationRequested.TYPE)) {
        round = Math.max(round, event.path("payload").path("round").asInt());
      }
    }
    return round;
  }
}
