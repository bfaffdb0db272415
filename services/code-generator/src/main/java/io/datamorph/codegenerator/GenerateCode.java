package io.datamorph.codegenerator;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.choreography.Lease;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkHandler;
import io.datamorph.choreography.WorkItem;
import io.datamorph.choreography.WorkPolicy;
import io.datamorph.choreography.WorkResult;
import io.datamorph.codegenerator.domain.HealedChanges;
import io.datamorph.codegenerator.domain.SpecSummary;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.WorkflowFailed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles a spec to PySpark: for a new spec, or again for a job that failed. */
final class GenerateCode implements WorkHandler {

  static final String KIND = "generate-code";

  /** The object store may be away for a while. */
  static final WorkPolicy POLICY =
      new WorkPolicy(6, Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10));

  private final Artifacts artifacts;

  GenerateCode(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  /** What is compiled, and why. */
  private record Order(WorkItem item, ArtifactRef spec, ArtifactRef catalogue, String connection) {

    static Order of(WorkItem item) {
      return switch (item.cause()) {
        case SpecGenerated spec ->
            new Order(item, spec.spec(), spec.catalogue(), spec.connection());
        case JobFailed job -> new Order(item, job.spec(), job.catalogue(), job.connection());
        default -> throw new IllegalStateException("no code is generated for " + item.cause());
      };
    }

    String key() {
      return ArtifactKeys.code(item.workflowId(), item.iteration(), item.attempt());
    }
  }

  @Override
  public WorkResult run(WorkItem item, Lease lease) {
    Order order = Order.of(item);
    String spec = artifacts.text(order.spec());
    return switch (CompiledSpec.of(spec, artifacts.text(order.catalogue()))) {
      case CompiledSpec.Compiled compiled -> generated(order, compiled, lease);
      case CompiledSpec.NotCompilable not -> new WorkResult.Done(work -> fail(work, item, not));
    };
  }

  private WorkResult generated(Order order, CompiledSpec.Compiled compiled, Lease lease) {
    lease.throwIfLost();
    ArtifactRef script = artifacts.storeScript(order.key(), compiled.script());
    CodeGenerated event = event(order, script);
    return new WorkResult.Done(
        work -> {
          work.say(event);
          log(work, event, compiled);
        });
  }

  private static CodeGenerated event(Order order, ArtifactRef script) {
    WorkItem item = order.item();
    boolean healed = item.cause() instanceof JobFailed;
    List<String> changes =
        item.cause() instanceof JobFailed failed
            ? HealedChanges.of(failed, failed.script().sha256().equals(script.sha256()))
            : List.of();
    return new CodeGenerated(
        item.workflowId(),
        item.iteration(),
        item.attempt(),
        script,
        order.spec(),
        order.catalogue(),
        order.connection(),
        healed ? "healed" : "compiled",
        changes);
  }

  private static void log(UnitOfWork work, CodeGenerated event, CompiledSpec.Compiled compiled) {
    String script = compiled.script();
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("generated_item", script);
    metadata.put("path", event.code().key());
    metadata.put("code_length", script.length());
    metadata.put("lines_of_code", script.lines().count());
    metadata.put("spec_summary", SpecSummary.of(compiled.spec()));
    work.log(
        event.workflowId(),
        LogType.GLUE_CODE_GENERATED,
        "PySpark code %s, attempt %d".formatted(event.origin(), event.attempt()),
        event.changes().isEmpty()
            ? "one variable a step, named as the step"
            : String.join("; ", event.changes()),
        metadata);
  }

  private static void fail(UnitOfWork work, WorkItem item, CompiledSpec.NotCompilable not) {
    String message = "the spec cannot be compiled: " + not.why();
    work.say(
        new WorkflowFailed(
            item.workflowId(), item.iteration(), Category.INTERNAL, not.code(), message));
    new EndedWorkflows(work.handle()).add(item.workflowId(), WorkflowFailed.TYPE);
    work.log(
        item.workflowId(),
        LogType.ERROR,
        "Code generation failed",
        message,
        Map.of("error_type", not.code(), "error_message", message));
  }
}
