package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/**
 * {@code clarification.requested}: The request has more than one meaning; the workflow waits for
 * answers.
 *
 * @param round from 1
 */
public record ClarificationRequested(String workflowId, int round, List<Question> questions)
    implements Event {

  public static final String TYPE = "clarification.requested";

  public ClarificationRequested {
    Objects.requireNonNull(workflowId, "workflowId");
    questions = List.copyOf(questions);
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return round;
  }
}
