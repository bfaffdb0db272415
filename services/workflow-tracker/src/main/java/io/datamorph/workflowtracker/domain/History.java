package io.datamorph.workflowtracker.domain;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of a workflow. What it says depends on which events there are, never on their
 * order, with one exception: of two endings, the first to arrive counts.
 */
public record History(List<Recorded> events) {

  public History {
    events = events.stream().sorted(Comparator.comparingInt(Recorded::sequence)).toList();
  }

  public History and(Recorded next) {
    return new History(Stream.concat(events.stream(), Stream.of(next)).toList());
  }

  public State state() {
    return events.stream()
        .map(recorded -> ending(recorded.event()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::openState);
  }

  /** The event that ended the workflow, if it has ended. */
  public Optional<Event> end() {
    return events.stream()
        .map(Recorded::event)
        .filter(event -> ending(event).isPresent())
        .findFirst();
  }

  /** The newest event of a type: of the highest round and attempt, whenever it arrived. */
  public <E extends Event> Optional<E> newest(Class<E> type) {
    return events.stream()
        .map(Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .max(Comparator.<E>comparingInt(Event::iteration).thenComparingInt(Event::attempt));
  }

  /** The highest remediation round seen. */
  public int iteration() {
    return events.stream().mapToInt(recorded -> recorded.event().iteration()).max().orElse(0);
  }

  private State openState() {
    int asked = newest(ClarificationRequested.class).map(ClarificationRequested::round).orElse(0);
    int answered = newest(ClarificationAnswered.class).map(ClarificationAnswered::round).orElse(0);
    if (asked > answered) {
      return State.AWAITING_CLARIFICATION;
    }
    int proposed = newest(ApprovalRequested.class).map(ApprovalRequested::round).orElse(0);
    int decided = newest(ApprovalAnswered.class).map(ApprovalAnswered::round).orElse(0);
    return proposed > decided ? State.AWAITING_APPROVAL : State.RUNNING;
  }

  private static Optional<State> ending(Event event) {
    return switch (event) {
      case TargetPublished published -> Optional.of(State.PUBLISHED);
      case SpecRejected rejected -> Optional.of(State.REJECTED);
      case WorkflowFailed failed -> Optional.of(State.FAILED);
      case WorkflowCancelled cancelled -> Optional.of(State.CANCELLED);
      case SpecRequested requested -> Optional.empty();
      case SpecGenerated generated -> Optional.empty();
      case ClarificationRequested requested -> Optional.empty();
      case ClarificationAnswered answered -> Optional.empty();
      case ApprovalRequested requested -> Optional.empty();
      case ApprovalAnswered answered -> Optional.empty();
      case CodeGenerated generated -> Optional.empty();
      case JobCompleted completed -> Optional.empty();
      case JobFailed failed -> Optional.empty();
      case ValidationPassed passed -> Optional.empty();
      case ValidationFailed failed -> Optional.empty();
      case AgentLogged logged -> Optional.empty();
    };
  }
}
