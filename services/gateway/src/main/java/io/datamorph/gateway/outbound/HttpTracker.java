package io.datamorph.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.datamorph.gateway.ReadModel;
import io.datamorph.gateway.domain.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The workflow-tracker over HTTP. */
@ApplicationScoped
class HttpTracker implements ReadModel {

  private static final String WORKFLOWS = "/internal/tracker/workflows";

  private final NeighbourClient client;

  HttpTracker(
      @ConfigProperty(name = "datamorph.tracker.url") String url,
      @ConfigProperty(name = "datamorph.service-token") String token) {
    client = new NeighbourClient("workflow tracker", url, token, Code.TRACKER_UNAVAILABLE);
  }

  @Override
  public Optional<JsonNode> view(String workflowId) {
    return client.get(WORKFLOWS + "/" + workflowId);
  }

  @Override
  public JsonNode newest(int limit, Optional<String> before, Optional<String> state) {
    return client
        .get(
            WORKFLOWS
                + "?limit="
                + limit
                + before.map(id -> "&before=" + encoded(id)).orElse("")
                + state.map(name -> "&state=" + encoded(name)).orElse(""))
        .orElseGet(JsonNodeFactory.instance::arrayNode);
  }

  @Override
  public Optional<JsonNode> events(String workflowId, int after) {
    return client.get(WORKFLOWS + "/" + workflowId + "/events?after=" + after);
  }

  @Override
  public void follow(String workflowId, int after, Consumer<EventLine> reader) {
    String path = WORKFLOWS + "/" + workflowId + "/events?after=" + after;
    try (Stream<String> lines = client.stream(path)) {
      String sequence = "";
      String type = "";
      StringBuilder data = new StringBuilder();
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        String line = each.next();
        if (line.startsWith("id:")) {
          sequence = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).stripLeading());
        } else if (line.isEmpty() && !data.isEmpty()) {
          reader.accept(new EventLine(sequence, type, data.toString()));
          data.setLength(0);
        }
      }
    } catch (UncheckedIOException e) {
      // The tracker has gone, or the reader: who wants more asks again from the last event.
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
