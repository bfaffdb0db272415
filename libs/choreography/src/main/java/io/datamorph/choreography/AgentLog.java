package io.datamorph.choreography;

import io.datamorph.contracts.LogType;
import java.util.Map;

/** The story a service tells about a workflow, outside of a transaction of its own. */
public interface AgentLog {

  /** Puts an {@code agent.logged} into the outbox; overlong texts are cut. */
  void log(
      String workflowId, LogType type, String title, String description, Map<String, ?> metadata);
}
