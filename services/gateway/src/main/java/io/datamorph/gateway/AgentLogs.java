package io.datamorph.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Port: what the agents noted. */
public interface AgentLogs {

  /** The entries of a workflow after the one of this id, in order. */
  JsonNode entries(String workflowId, Optional<String> after, int limit);
}
