package io.datamorph.choreography;

import org.jdbi.v3.core.Handle;

/** How work ends in the table of long work without being done. */
final class UnwantedWork {

  private UnwantedWork() {}

  static void cancel(Handle handle, String workflowId) {
    handle.execute(
        """
        update work set state = 'CANCELLED', finished_at = now()
        where workflow_id = ? and state = 'QUEUED'
        """,
        workflowId);
    handle.execute(
        "update work set cancel_requested = true where workflow_id = ? and state = 'RUNNING'",
        workflowId);
  }

  /** Ends what was cancelled while its worker was dying. */
  static void endAbandoned(Handle handle) {
    handle.execute(
        """
        update work set state = 'CANCELLED', finished_at = now()
        where state = 'RUNNING' and cancel_requested and lease_until < now()
        """);
  }

  /** Ends work that no worker can begin, so that it does not stand in the way of the rest. */
  static void abandon(Handle handle, long id, String why) {
    handle.execute(
        """
        update work set state = 'EXHAUSTED', finished_at = now(), lease_until = null, last_error = ?
        where id = ? and state in ('QUEUED', 'RUNNING')
        """,
        StoredText.of(why),
        id);
  }
}
