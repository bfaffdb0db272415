package io.datamorph.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code agent.logged}: One entry of the agent log.
 *
 * @param agent the service
 * @param entryId sortable and unique; the key under which it is stored once
 * @param metadata a JSON object as text
 */
public record AgentLogged(
    String workflowId,
    String agent,
    String entryId,
    Instant at,
    LogType type,
    String title,
    String description,
    String metadata)
    implements Event {

  public static final String TYPE = "agent.logged";

  public AgentLogged {
    Objects.requireNonNull(workflowId, "workflowId");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(entryId, "entryId");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(metadata, "metadata");
  }

  @Override
  public int iteration() {
    return 0;
  }

  @Override
  public int attempt() {
    return 1;
  }
}
