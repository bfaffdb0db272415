package io.datamorph.workflowtracker.domain;

import io.datamorph.contracts.ApprovalRequested;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.ClarificationRequested;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Question;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.SpecRejected;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person wants to know of a workflow.
 *
 * @param others workflows that make the further tables of the request
 */
public record View(
    String workflowId,
    State state,
    Optional<String> connection,
    Optional<String> prompt,
    Instant createdAt,
    Instant updatedAt,
    Instant deadline,
    int iteration,
    List<Step> steps,
    Optional<Target> target,
    Optional<Failure> problem,
    List<Question> questions,
    List<String> others,
    Artifacts artifacts) {

  /** The published table. */
  public record Target(String connection, String schema, String table, long rows) {}

  /** Why there is no table. */
  public record Failure(String code, Category category, String message, List<Problem> details) {}

  /** The newest version of each artifact. */
  public record Artifacts(
      Optional<ArtifactRef> spec,
      Optional<ArtifactRef> catalogue,
      Optional<ArtifactRef> code,
      Optional<ArtifactRef> report) {}

  /** The view of a history that is not empty. */
  public static View of(
      String workflowId, History history, Instant createdAt, Instant updatedAt, Instant deadline) {
    Optional<SpecRequested> request = history.newest(SpecRequested.class);
    State state = history.state();
    return new View(
        workflowId,
        state,
        request.map(SpecRequested::connection),
        request.flatMap(SpecRequested::prompt),
        createdAt,
        updatedAt,
        deadline,
        history.iteration(),
        Steps.of(history),
        history.end().flatMap(View::target),
        history.end().flatMap(View::failure),
        state == State.AWAITING_CLARIFICATION
            ? history
                .newest(ClarificationRequested.class)
                .map(ClarificationRequested::questions)
                .orElse(List.of())
            : List.of(),
        history.newest(SpecGenerated.class).map(SpecGenerated::others).orElse(List.of()),
        artifacts(history));
  }

  private static Optional<Target> target(Event end) {
    return end instanceof TargetPublished published
        ? Optional.of(
            new Target(
                published.connection(), published.schema(), published.table(), published.rows()))
        : Optional.empty();
  }

  private static Optional<Failure> failure(Event end) {
    if (end instanceof SpecRejected rejected) {
      return Optional.of(
          new Failure(
              rejected.code(), Category.USER_INPUT, rejected.message(), rejected.diagnostics()));
    }
    if (end instanceof WorkflowFailed failed) {
      return Optional.of(
          new Failure(failed.code(), failed.category(), failed.message(), List.of()));
    }
    if (end instanceof WorkflowCancelled cancelled) {
      return Optional.of(
          new Failure("CANCELLED", Category.USER_INPUT, cancelled.reason(), List.of()));
    }
    return Optional.empty();
  }

  private static Artifacts artifacts(History history) {
    Optional<SpecGenerated> spec = history.newest(SpecGenerated.class);
    Optional<ApprovalRequested> proposed = history.newest(ApprovalRequested.class);
    Optional<ArtifactRef> report =
        Stream.of(
                history
                    .newest(ValidationPassed.class)
                    .map(
                        passed ->
                            new Report(passed.iteration(), passed.attempt(), passed.report())),
                history
                    .newest(ValidationFailed.class)
                    .map(
                        failed ->
                            new Report(failed.iteration(), failed.attempt(), failed.report())))
            .flatMap(Optional::stream)
            .max(Report.NEWEST)
            .map(Report::ref);
    return new Artifacts(
        spec.map(SpecGenerated::spec).or(() -> proposed.map(ApprovalRequested::spec)),
        spec.map(SpecGenerated::catalogue).or(() -> proposed.map(ApprovalRequested::catalogue)),
        history.newest(CodeGenerated.class).map(CodeGenerated::code),
        report);
  }

  private record Report(int iteration, int attempt, ArtifactRef ref) {
    private static final java.util.Comparator<Report> NEWEST =
        java.util.Comparator.comparingInt(Report::iteration).thenComparingInt(Report::attempt);
  }
}
