package io.datamorph.remediator;

import io.datamorph.artifacts.Digests;
import io.datamorph.choreography.Lease;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkPolicy;
import io.datamorph.choreography.WorkResult;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.gluescript.GlueScript;
import io.datamorph.gluescript.NotCompilableException;
import io.datamorph.remediator.domain.Failure;
import io.datamorph.remediator.domain.Repair;
import io.datamorph.remediator.domain.RepairKey;
import io.datamorph.remediator.domain.RootCause;
import io.datamorph.remediator.domain.SpecRepair;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.document.SpecReader;
import io.datamorph.spec.document.SpecReading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** One round: drops the failed staging table, fits the spec to the sources, makes new code. */
final class Remediate implements WorkHandler {

  static final String KIND = "remediate";

  /** The gateway or the object store may be away for a while. */
  static final WorkPolicy POLICY =
      new WorkPolicy(8, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10));

  private final Jdbi jdbi;
  private final Warehouse warehouse;
  private final Artifacts artifacts;
  private final RepairStore store;
  private final EndWorkflow endWorkflow;

  Remediate(Jdbi jdbi, Warehouse warehouse, Artifacts artifacts) {
    this.jdbi = jdbi;
    this.warehouse = warehouse;
    this.artifacts = artifacts;
    this.store = new RepairStore(artifacts);
    this.endWorkflow = new EndWorkflow(warehouse);
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    Failure failure = Causes.of(item);
    failure.staging().ifPresent(warehouse::discard);
    Catalogue before = CatalogueJson.read(artifacts.text(failure.catalogue()));
    Catalogue now = CatalogueJson.read(warehouse.catalogue(failure.connection()));
    String specText = artifacts.text(failure.spec());
    return switch (SpecReader.read(specText)) {
      case SpecReading.Read read ->
          switch (SpecRepair.of(read.spec(), before, now)) {
            case Repair.Repaired repaired ->
                compiled(
                    item,
                    failure,
                    new RepairStore.Input(read.spec(), told(failure, repaired), now),
                    lease);
            case Repair.Unrepairable not -> outdated(item, failure, not);
          };
      case SpecReading.Refused refused ->
          giveUp(
              item,
              failure,
              Category.INTERNAL,
              "SPEC_UNUSABLE",
              new Repair.Unrepairable(refused.diagnostics()).inWords());
    };
  }

  private static Repair.Repaired told(Failure failure, Repair.Repaired repaired) {
    return failure.isTargetChanged()
        ? repaired.telling("the target was written meanwhile; the job runs on what it holds now")
        : repaired;
  }

  private WorkResult outdated(WorkItem item, Failure failure, Repair.Unrepairable not) {
    return failure.isTargetChanged()
        ? giveUp(
            item,
            failure,
            Category.USER_INPUT,
            Failure.TARGET_CHANGED,
            new RootCause.TargetChanged().inWords() + "; send the request again: " + not.inWords())
        : giveUp(item, failure, Category.USER_INPUT, "SOURCES_CHANGED", not.inWords());
  }

  private WorkResult compiled(
      WorkItem item, Failure failure, RepairStore.Input input, Lease lease) {
    String script;
    try {
      script = GlueScript.of(input.repaired().typed(), input.now());
    } catch (NotCompilableException e) {
      return giveUp(item, failure, Category.INTERNAL, "NOT_COMPILABLE", e.getMessage());
    }
    String hash = Digests.sha256(script.getBytes(StandardCharsets.UTF_8));
    String key = RepairKey.of(hash, failure);
    if (jdbi.withHandle(handle -> new Remediations(handle).hasRepair(item.workflowId(), key))) {
      return giveUp(
          item,
          failure,
          failure.category(),
          "NO_PROGRESS",
          "the same repair met the same failure before: " + failure.inWords());
    }
    lease.throwIfLost();
    CodeGenerated event = store.store(failure, item.iteration(), input, script);
    return new WorkResult.Done(work -> remediated(work, event, key));
  }

  private WorkResult giveUp(
      WorkItem item, Failure failure, Category category, String code, String why) {
    WorkflowFailed failed =
        new WorkflowFailed(failure.workflowId(), failure.iteration(), category, code, why);
    return endWorkflow.because(failed, item.iteration(), code.toLowerCase(java.util.Locale.ROOT));
  }

  private static void remediated(UnitOfWork work, CodeGenerated event, String key) {
    new Remediations(work.handle())
        .remediated(event.workflowId(), event.iteration(), key, event.changes());
    work.say(event);
    work.log(
        event.workflowId(),
        LogType.REMEDIATION_COMPLETED,
        "Remediation %d completed".formatted(event.iteration()),
        String.join("; ", event.changes()),
        Map.of(
            "iteration", event.iteration(),
            "status", "remediated",
            "changes_made", event.changes(),
            "path", event.code().key()));
  }
}
