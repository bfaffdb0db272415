package io.datamorph.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/** One event of a workflow, as the gateway streams it. */
public record WorkflowEvent(String id, String type, Instant time, JsonNode payload) {

  private static final Set<String> LAST =
      Set.of("target.published", "workflow.failed", "workflow.cancelled", "spec.rejected");

  /** Whether nothing follows unless a person acts. */
  public boolean isLast() {
    return LAST.contains(type)
        || type.equals("clarification.requested")
        || type.equals("approval.requested");
  }
}
