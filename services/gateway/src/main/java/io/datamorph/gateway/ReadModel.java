package io.datamorph.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;

/** Port: the tracker's view of the workflows. Every method throws when the tracker is away. */
public interface ReadModel {

  /** An event on its way to a client: its sequence number, its type and all of it as JSON. */
  record EventLine(String sequence, String type, String json) {}

  /** Everything about one workflow; empty when the tracker has not heard of it. */
  Optional<JsonNode> view(String workflowId);

  /** A line for each of the newest workflows. */
  JsonNode newest(int limit, Optional<String> before, Optional<String> state);

  /** The events after a sequence number; empty when the tracker has not heard of the workflow. */
  Optional<JsonNode> events(String workflowId, int after);

  /** Hands over the events after a sequence number, those to come too, until the workflow ends. */
  void follow(String workflowId, int after, Consumer<EventLine> reader);
}
