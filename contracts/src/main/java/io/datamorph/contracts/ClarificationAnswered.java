package io.datamorph.contracts;

import java.util.List;
import java.util.Objects;

/** {@code clarification.answered}: A person answered. */
public record ClarificationAnswered(String workflowId, int round, List<Answer> answers)
    implements Event {

  public static final String TYPE = "clarification.answered";

  public ClarificationAnswered {
    Objects.requireNonNull(workflowId, "workflowId");
    answers = List.copyOf(answers);
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
