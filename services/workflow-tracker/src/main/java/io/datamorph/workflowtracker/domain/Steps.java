package io.datamorph.workflowtracker.domain;

import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.ApprovalAnswered;
import io.datamorph.contracts.ApprovalRequested;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads the steps off a history: an event that hands work over starts a step, its answer ends it.
 */
public final class Steps {

  private Steps() {}

  /**
   * Steps in the order in which they started; those still open at the end of a workflow end with
   * it.
   */
  public static List<Step> of(History history) {
    Optional<Recorded> end =
        history.end().flatMap(event -> recorded(history, candidate -> candidate.equals(event)));
    return history.events().stream()
        .map(started -> opened(started, history, end))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Step::startedAt))
        .toList();
  }

  private static Optional<Step> opened(Recorded start, History history, Optional<Recorded> end) {
    return switch (start.event()) {
      case SpecRequested requested ->
          step("specify", "spec-generator", start, 1, history, end, Steps::answersRequest);
      case ClarificationAnswered answered ->
          step(
              "specify",
              "spec-generator",
              start,
              answered.round() + 1,
              history,
              end,
              event -> answersRequest(event) && !isAskedUpTo(event, answered.round()));
      case ApprovalAnswered answered ->
          step(
              "specify",
              "spec-generator",
              start,
              answered.round() + 1,
              history,
              end,
              event -> answersRequest(event) && !isProposedUpTo(event, answered.round()));
      case SpecGenerated generated ->
          step(
              "generate",
              "code-generator",
              start,
              1,
              history,
              end,
              event -> event instanceof CodeGenerated && sameRound(event, generated));
      case CodeGenerated generated ->
          step(
              "execute",
              "job-runner",
              start,
              generated.attempt(),
              history,
              end,
              event ->
                  sameAttempt(event, generated)
                      && (ranToItsEnd(history, generated)
                          ? event instanceof JobCompleted
                          : event instanceof JobFailed));
      case JobCompleted completed ->
          step(
              "validate",
              "validator",
              start,
              completed.attempt(),
              history,
              end,
              event ->
                  (event instanceof ValidationPassed || event instanceof ValidationFailed)
                      && sameAttempt(event, completed));
      case JobFailed failed -> afterFailedJob(start, failed, history, end);
      case ValidationFailed failed ->
          step(
              "remediate",
              "remediator",
              start,
              failed.attempt(),
              history,
              end,
              event -> isNextRound(event, failed));
      case ValidationPassed passed ->
          step(
              "publish",
              "job-runner",
              start,
              passed.attempt(),
              history,
              end,
              event ->
                  sameAttempt(event, passed) && event instanceof JobFailed
                      || event instanceof TargetPublished && !isTakenBack(history, passed));
      case SpecRejected rejected -> Optional.empty();
      case ClarificationRequested requested -> Optional.empty();
      case ApprovalRequested requested -> Optional.empty();
      case TargetPublished published -> Optional.empty();
      case WorkflowFailed failed -> Optional.empty();
      case WorkflowCancelled cancelled -> Optional.empty();
      case AgentLogged logged -> Optional.empty();
    };
  }

  private static Optional<Step> afterFailedJob(
      Recorded start, JobFailed failed, History history, Optional<Recorded> end) {
    return failed.exhausted()
        ? step(
            "remediate",
            "remediator",
            start,
            failed.attempt(),
            history,
            end,
            event -> isNextRound(event, failed))
        : step(
            "generate",
            "code-generator",
            start,
            failed.attempt() + 1,
            history,
            end,
            event ->
                event instanceof CodeGenerated
                    && sameRound(event, failed)
                    && event.attempt() == failed.attempt() + 1);
  }

  private static Optional<Step> step(
      String name,
      String agent,
      Recorded start,
      int attempt,
      History history,
      Optional<Recorded> end,
      Predicate<Event> answers) {
    Optional<Recorded> answer = recorded(history, answers).or(() -> end);
    return Optional.of(
        new Step(
            name,
            agent,
            start.event().iteration(),
            attempt,
            start.at(),
            answer.map(Recorded::at),
            answer.map(recorded -> EventTypes.of(recorded.event()))));
  }

  private static boolean ranToItsEnd(History history, Event round) {
    return recorded(history, e -> e instanceof JobCompleted && sameAttempt(e, round)).isPresent();
  }

  /** A job fails after its validation when its target was written meanwhile. */
  private static boolean isTakenBack(History history, Event round) {
    return recorded(history, e -> e instanceof JobFailed && sameAttempt(e, round)).isPresent();
  }

  private static Optional<Recorded> recorded(History history, Predicate<Event> wanted) {
    return history.events().stream().filter(each -> wanted.test(each.event())).findFirst();
  }

  private static boolean answersRequest(Event event) {
    return (event instanceof SpecGenerated && event.iteration() == 0)
        || event instanceof SpecRejected
        || event instanceof ClarificationRequested
        || event instanceof ApprovalRequested;
  }

  private static boolean isProposedUpTo(Event event, int round) {
    return event instanceof ClarificationRequested
        || (event instanceof ApprovalRequested proposed && proposed.round() <= round);
  }

  private static boolean isAskedUpTo(Event event, int round) {
    return event instanceof ClarificationRequested asked && asked.round() <= round;
  }

  private static boolean isNextRound(Event event, Event failed) {
    return (event instanceof CodeGenerated || event instanceof SpecGenerated)
        && event.iteration() == failed.iteration() + 1;
  }

  private static boolean sameRound(Event one, Event other) {
    return one.iteration() == other.iteration();
  }

  private static boolean sameAttempt(Event one, Event other) {
    return sameRound(one, other) && one.attempt() == other.attempt();
  }
}
