package io.datamorph.remediator;

import io.datamorph.contracts.Staging;

/** Port: what the gateway does for the remediator. Every call has a deadline. */
public interface Warehouse {

  /** Whether a workflow could be closed as failed. */
  enum Fate {
    FAILED,
    /** It was published or cancelled before. */
    ELSEWHERE
  }

  /** The catalogue of a connection as JSON, read afresh. */
  String catalogue(String connection);

  /** Drops a staging table, and the role that could write it; nothing else. Idempotent. */
  void discard(Staging staging);

  /** Tries to close the workflow as failed; whoever closes it first decides. */
  Fate closeAsFailed(String workflowId, String reason);
}
