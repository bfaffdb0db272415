package io.datamorph.workflowtracker.domain;

/** Where a workflow stands. */
public enum State {
  RUNNING,
  AWAITING_CLARIFICATION,
  AWAITING_APPROVAL,
  PUBLISHED,
  REJECTED,
  FAILED,
  CANCELLED;

  /** Whether nothing can change it any more. */
  public boolean isTerminal() {
    return switch (this) {
      case PUBLISHED, REJECTED, FAILED, CANCELLED -> true;
      case RUNNING, AWAITING_CLARIFICATION, AWAITING_APPROVAL -> false;
    };
  }
}
