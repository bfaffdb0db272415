package io.datamorph.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.datamorph.gateway.AgentLogs;
import io.datamorph.gateway.domain.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log-sink over HTTP. */
@ApplicationScoped
class HttpLogSink implements AgentLogs {

  private final NeighbourClient client;

  HttpLogSink(
      @ConfigProperty(name = "datamorph.log-sink.url") String url,
      @ConfigProperty(name = "datamorph.service-token") String token) {
    client = new NeighbourClient("log sink", url, token, Code.LOG_SINK_UNAVAILABLE);
  }

  @Override
  public JsonNode entries(String workflowId, Optional<String> after, int limit) {
    String from =
        after.map(id -> "&after=" + URLEncoder.encode(id, StandardCharsets.UTF_8)).orElse("");
    return client
        .get("/internal/log-sink/workflows/" + workflowId + "/entries?limit=" + limit + from)
        .orElseGet(JsonNodeFactory.instance::arrayNode);
  }
}
