package io.datamorph.logsink;

import io.datamorph.contracts.AgentLogged;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A log store for tests that are about something else. */
public final class InMemoryLogStore implements LogStore {

  private final ConcurrentMap<String, NavigableMap<String, AgentLogged>> entries =
      new ConcurrentHashMap<>();
  private volatile boolean away;

  /** From now on it takes nothing, or takes everything again. */
  void setAway(boolean away) {
    this.away = away;
  }

  @Override
  public void store(List<AgentLogged> news) {
    if (away) {
      throw new LogStoreUnavailableException("away", null);
    }
    news.forEach(
        entry ->
            entries
                .computeIfAbsent(entry.workflowId(), id -> new ConcurrentSkipListMap<>())
                .putIfAbsent(entry.entryId(), entry));
  }

  @Override
  public List<AgentLogged> read(String workflowId, Optional<String> after, int limit) {
    return entries
        .getOrDefault(workflowId, new ConcurrentSkipListMap<>())
        .tailMap(after.orElse(""), false)
        .values()
        .stream()
        .limit(Math.clamp(limit, 1, MOST))
        .toList();
  }

  @Override
  public void prune() {}
}
