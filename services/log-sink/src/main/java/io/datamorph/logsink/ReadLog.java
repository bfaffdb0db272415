package io.datamorph.logsink;

import io.datamorph.contracts.AgentLogged;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The log of a workflow: what is stored, and what is on its way. */
public final class ReadLog {

  private final Jdbi jdbi;
  private final LogStore store;

  ReadLog(Jdbi jdbi, LogStore store) {
    this.jdbi = jdbi;
    this.store = store;
  }

  /**
   * Entries in the order in which they were made.
   *
   * @param limit 1 to {@link LogStore#MOST}
   */
  public List<AgentLogged> of(String workflowId, Optional<String> after, int limit) {
    int wanted = Math.clamp(limit, 1, LogStore.MOST);
    // Pending first: an entry that is stored in between is then seen twice, not never.
    List<AgentLogged> pending =
        jdbi.withHandle(handle -> new PendingEntries(handle).of(workflowId, after, wanted));
    Map<String, AgentLogged> byId =
        Stream.concat(store.read(workflowId, after, wanted).stream(), pending.stream())
            .collect(
                Collectors.toMap(
                    AgentLogged::entryId, Function.identity(), (stored, waiting) -> stored));
    return byId.values().stream()
        .sorted(Comparator.comparing(AgentLogged::entryId))
        .limit(wanted)
        .toList();
  }
}
