package io.datamorph.validator;

import org.jdbi.v3.core.Handle;

/** Workflows that are over: nothing is judged for them any more. */
final class EndedWorkflows {

  private final Handle handle;

  EndedWorkflows(Handle handle) {
    this.handle = handle;
  }

  void add(String workflowId) {
    handle.execute(
        "INSERT INTO ended_workflow (workflow_id) VALUES (?) ON CONFLICT DO NOTHING", workflowId);
  }

  boolean contains(String workflowId) {
    return handle
        .select("SELECT 1 FROM ended_workflow WHERE workflow_id = ?", workflowId)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }
}
