package io.datamorph.choreography;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.ClarificationAnswered;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;

/** What a service does about an event; runs inside the inbox transaction, so in milliseconds. */
@FunctionalInterface
public interface Reaction {

  Outcome on(Event event, UnitOfWork work);

  /**
   * The reaction threw four times and the event goes to the dead letters: says what that means, in
   * the same transaction. Unless overridden the workflow fails, for nobody else will go on with it;
   * an observer, without whom the saga goes on, overrides this.
   */
  default void givenUp(Event event, Throwable last, UnitOfWork work) {
    switch (event) {
      case SpecRequested e -> fail(e, last, work);
      case SpecGenerated e -> fail(e, last, work);
      case ClarificationRequested e -> fail(e, last, work);
      case ClarificationAnswered e -> fail(e, last, work);
      case ApprovalRequested e -> fail(e, last, work);
      case ApprovalAnswered e -> fail(e, last, work);
      case CodeGenerated e -> fail(e, last, work);
      case JobCompleted e -> fail(e, last, work);
      case JobFailed e -> fail(e, last, work);
      case ValidationPassed e -> fail(e, last, work);
      case ValidationFailed e -> fail(e, last, work);
      case SpecRejected e -> {}
      case TargetPublished e -> {}
      case WorkflowFailed e -> {}
      case WorkflowCancelled e -> {}
      case AgentLogged e -> {}
    }
  }

  private static void fail(Event event, Throwable last, UnitOfWork work) {
    String message =
        "reacting to %s failed: %s".formatted(EventTypes.of(event), Failures.oneLine(last));
    work.say(
        new WorkflowFailed(
            event.workflowId(), event.iteration(), Category.INTERNAL, "REACTION_FAILED", message));
  }
}
