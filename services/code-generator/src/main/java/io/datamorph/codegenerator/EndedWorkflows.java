package io.datamorph.codegenerator;

import org.jdbi.v3.core.Handle;

/** Which workflows have ended; every call is part of the caller's transaction. */
final class EndedWorkflows {

  private final Handle handle;

  EndedWorkflows(Handle handle) {
    this.handle = handle;
  }

  boolean contains(String workflowId) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM ended_workflow WHERE workflow_id = :id)")
        .bind("id", workflowId)
        .mapTo(Boolean.class)
        .one();
  }

  void add(String workflowId, String endedBy) {
    handle
        .createUpdate(
            """
            INSERT INTO ended_workflow (workflow_id, ended_by) VALUES (:id, :by)
            ON CONFLICT DO NOTHING""")
        .bind("id", workflowId)
        .bind("by", endedBy)
        .execute();
  }
}
