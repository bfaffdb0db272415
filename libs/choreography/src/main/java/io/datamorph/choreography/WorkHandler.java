package io.datamorph.choreography;

import io.datamorph.contracts.Category;
import io.datamorph.contracts.WorkflowFailed;

/** Does one kind of long work, on a virtual thread of its own. */
@FunctionalInterface
public interface WorkHandler {

  /**
   * Effects happen here, outside any transaction; what is returned is applied in one transaction if
   * the lease still holds. The thread is interrupted when the lease is lost, the work is cancelled
   * or its deadline passes.
   */
  WorkResult run(WorkItem item, Lease lease) throws Exception;

  /**
   * The tries are used up or the deadline has passed: says what that means. Unless overridden the
   * workflow fails.
   */
  default WorkResult exhausted(WorkItem item, Exception last) {
    Category category = Failures.isExternal(last) ? Category.EXTERNAL : Category.INTERNAL;
    WorkflowFailed failed =
        new WorkflowFailed(
            item.workflowId(),
            item.iteration(),
            category,
            "WORK_EXHAUSTED",
            "%s gave up: %s".formatted(item.kind(), Failures.oneLine(last)));
    return new WorkResult.Done(work -> work.say(failed));
  }
}
