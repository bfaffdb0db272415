package io.datamorph.codegenerator;

import io.datamorph.choreography.Outcome;
import io.datamorph.choreography.UnitOfWork;
import io.datamorph.choreography.WorkItem;
import io.datamorph.codegenerator.domain.Healing;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.LogType;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.WorkflowCancelled;
import io.datamorph.contracts.WorkflowFailed;
import java.util.Map;

/** Leaves work behind, in the transaction that takes an event in. */
final class ReactToEvents {

  private ReactToEvents() {}

  static Outcome on(Event event, UnitOfWork work) {
    EndedWorkflows ended = new EndedWorkflows(work.handle());
    if (event instanceof WorkflowCancelled || event instanceof WorkflowFailed) {
      work.cancelWork(event.workflowId());
      ended.add(event.workflowId(), EventTypes.of(event));
      return new Outcome.Applied();
    }
    if (ended.contains(event.workflowId())) {
      return new Outcome.Ignored("the workflow has ended");
    }
    if (event instanceof SpecGenerated spec) {
      return generate(spec, work);
    }
    if (event instanceof JobFailed failed) {
      return heal(failed, work);
    }
    return new Outcome.Ignored("nothing to do about it here");
  }

  private static Outcome generate(SpecGenerated spec, UnitOfWork work) {
    work.enqueue(new WorkItem(spec.workflowId(), GenerateCode.KIND, 0, 1, spec));
    work.log(
        spec.workflowId(),
        LogType.START,
        "Code generation started",
        "the spec of %s.%s is compiled to PySpark"
            .formatted(spec.targetSchema(), spec.targetTable()),
        Map.of("path", spec.spec().key(), "attempt", 1));
    return new Outcome.Applied();
  }

  private static Outcome heal(JobFailed failed, UnitOfWork work) {
    return switch (Healing.of(failed)) {
      case Healing.LeftAlone left -> new Outcome.Ignored(left.why());
      case Healing.Attempt attempt -> {
        work.enqueue(
            new WorkItem(
                failed.workflowId(),
                GenerateCode.KIND,
                failed.iteration(),
                attempt.number(),
                failed));
        work.log(
            failed.workflowId(),
            LogType.WARNING,
            "Job failed, attempt %d follows".formatted(attempt.number()),
            failed.message(),
            Map.of("error_type", failed.code(), "error_message", failed.message()));
        yield new Outcome.Applied();
      }
    };
  }
}
