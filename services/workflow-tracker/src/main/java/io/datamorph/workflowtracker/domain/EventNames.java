package io.datamorph.workflowtracker.domain;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ClarificationAnswered;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
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

/** The name under which an event travels. */
final class EventNames {

  private EventNames() {}

  static String of(Event event) {
    return switch (event) {
      case SpecRequested e -> SpecRequested.TYPE;
      case SpecGenerated e -> SpecGenerated.TYPE;
      case SpecRejected e -> SpecRejected.TYPE;
      case ClarificationRequested e -> ClarificationRequested.TYPE;
      case ClarificationAnswered e -> ClarificationAnswered.TYPE;
      case CodeGenerated e -> CodeGenerated.TYPE;
      case JobCompleted e -> JobCompleted.TYPE;
      case JobFailed e -> JobFailed.TYPE;
      case ValidationPassed e -> ValidationPassed.TYPE;
      case ValidationFailed e -> ValidationFailed.TYPE;
      case TargetPublished e -> TargetPublished.TYPE;
      case WorkflowFailed e -> WorkflowFailed.TYPE;
      case WorkflowCancelled e -> WorkflowCancelled.TYPE;
      case AgentLogged e -> AgentLogged.TYPE;
    };
  }
}
