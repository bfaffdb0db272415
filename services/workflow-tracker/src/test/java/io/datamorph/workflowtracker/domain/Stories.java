package io.datamorph.workflowtracker.domain;

import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.Staging;
import io.datamorph.contracts.TargetPublished;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events of one workflow to tell stories with. */
final class Stories {

  static final String ID = "0198c2f0-6d3e-7cc3-98c4-dc0c0c07398f";
  static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
  static final ArtifactRef REF = new ArtifactRef("workflows/x/spec/1.json", "0".repeat(64), 10);
  static final Staging STAGING = new Staging("warehouse", "datamorph_staging", "stg_1");

  private Stories() {}

  static SpecRequested requested() {
    return new SpecRequested(
        ID,
        Optional.of("total per customer"),
        Optional.empty(),
        "warehouse",
        false,
        false,
        Optional.empty());
  }

  static CodeGenerated code(int iteration, int attempt) {
    return new CodeGenerated(
        ID, iteration, attempt, REF, REF, REF, "warehouse", "compiled", List.of());
  }

  static JobCompleted ran(int iteration, int attempt) {
    return new JobCompleted(
        ID, iteration, attempt, "job", 1, STAGING, 7, "embedded-spark", 100, REF, REF, REF);
  }

  static JobFailed crashed(int iteration, int attempt, boolean exhausted) {
    return new JobFailed(
        ID,
        iteration,
        attempt,
        "job",
        Category.INTERNAL,
        "SCRIPT",
        "boom",
        "",
        exhausted,
        Optional.empty(),
        REF,
        REF,
        REF,
        "warehouse");
  }

  static ValidationPassed passed(int iteration) {
    return new ValidationPassed(ID, iteration, 1, STAGING, 7, 5, 0, REF, REF, REF, REF);
  }

  static ValidationFailed refuted(int iteration) {
    return new ValidationFailed(ID, iteration, 1, STAGING, 4, 1, List.of(), REF, REF, REF, REF);
  }

  static TargetPublished published() {
    return new TargetPublished(ID, 0, "warehouse", "public", "totals", 7, Optional.empty(), REF);
  }

  static WorkflowFailed failed() {
    return new WorkflowFailed(ID, 0, Category.INTERNAL, "DEADLINE_EXCEEDED", "too late");
  }

  static WorkflowCancelled cancelled() {
    return new WorkflowCancelled(ID, "no longer wanted", Optional.empty());
  }

  /** The events a second apart, in the given order of arrival. */
  static History history(List<Event> events) {
    List<Recorded> recorded = new ArrayList<>();
    for (Event event : events) {
      recorded.add(new Recorded(recorded.size() + 1, START.plusSeconds(recorded.size()), event));
    }
    return new History(recorded);
  }

  static History history(Event... events) {
    return history(List.of(events));
  }
}
