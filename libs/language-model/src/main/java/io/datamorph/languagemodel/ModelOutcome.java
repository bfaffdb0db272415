package io.datamorph.languagemodel;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What became of a call. */
public sealed interface ModelOutcome {

  /** The model has said all it had to say; whether that is of use is for the caller to check. */
  record Answered(Answer answer) implements ModelOutcome {}

  /** The answer is cut off at the limit of tokens, as the stop reason tells. */
  record Truncated(Answer answer) implements ModelOutcome {}

  /** The model would not. */
  record Refused(Answer answer) implements ModelOutcome {}

  /**
   * No answer, also after the tries that the settings grant.
   *
   * @param reason for people: what failed, where
   * @param retryAfter how long the provider wants to be left alone
   */
  record Unavailable(Fault fault, String reason, Optional<Duration> retryAfter)
      implements ModelOutcome {
    public Unavailable {
      Objects.requireNonNull(fault, "fault");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(retryAfter, "retryAfter");
    }

    Unavailable(Fault fault, String reason) {
      this(fault, reason, Optional.empty());
    }
  }

  /** Not asked: it might have cost more than is left. */
  record BudgetExceeded(Budget.Scope scope, String reason) implements ModelOutcome {}

  /** What the model said, whole or not; empty when it said nothing. */
  default Optional<Answer> said() {
    return switch (this) {
      case Answered(Answer answer) -> Optional.of(answer);
      case Truncated(Answer answer) -> Optional.of(answer);
      case Refused(Answer answer) -> Optional.of(answer);
      case Unavailable nothing -> Optional.empty();
      case BudgetExceeded nothing -> Optional.empty();
    };
  }

  static ModelOutcome of(Answer answer) {
    return switch (answer.stopReason()) {
      case END, OTHER -> new Answered(answer);
      case MAX_TOKENS -> new Truncated(answer);
      case REFUSED -> new Refused(answer);
    };
  }
}
