package io.datamorph.logsink;

import io.datamorph.contracts.AgentLogged;
import java.util.List;
import java.util.Optional;

/** Where the agent log is kept; one entry is one item, found by workflow and entry id. */
public interface LogStore {

  /** Most entries a read gives. */
  int MOST = 1000;

  /**
   * Keeps the entries; one that is kept already, or stands in the list twice, is kept once.
   *
   * @throws LogStoreUnavailableException when some could not be kept; storing all of them again is
   *     safe
   */
  void store(List<AgentLogged> entries);

  /**
   * Entries of a workflow by entry id, which is the order in which they were made.
   *
   * @param after the entry id to go on after
   * @param limit 1 to {@link #MOST}
   */
  List<AgentLogged> read(String workflowId, Optional<String> after, int limit);

  /** Removes what has expired, where the store does not do so by itself. */
  void prune();
}
