package io.datamorph.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Follows a workflow to its end; a broken connection is taken up where it broke. */
public final class EventStream {

  private static final int TRIES = 5;

  private final Gateway gateway;
  private String lastEventId;

  public EventStream(Gateway gateway) {
    this(gateway, "");
  }

  /** Events behind one that was seen already. */
  public EventStream(Gateway gateway, String lastEventId) {
    this.gateway = gateway;
    this.lastEventId = lastEventId;
  }

  /** The id of the newest event of a workflow; empty when there is none yet. */
  public static String newest(Gateway gateway, String workflowId) {
    JsonNode events = gateway.get("/v1/workflows/" + Gateway.segment(workflowId) + "/events");
    return events.isEmpty() ? "" : events.get(events.size() - 1).path("sequence").asText();
  }

  /** Hands over every event in order and returns after the last one. */
  public void follow(String workflowId, Consumer<WorkflowEvent> reader) {
    String path = "/v1/workflows/" + Gateway.segment(workflowId) + "/events";
    for (int silent = 0; silent < TRIES; silent++) {
      String before = lastEventId;
      if (readUntilEnd(path, reader)) {
        return;
      }
      if (!before.equals(lastEventId)) {
        silent = 0;
      }
    }
    throw new UserError(
        ExitCode.UNAVAILABLE,
        "the event stream broke off; the workflow goes on: ./datamorph status " + workflowId);
  }

  private boolean readUntilEnd(String path, Consumer<WorkflowEvent> reader) {
    try (Stream<String> lines = gateway.stream(path, lastEventId)) {
      StringBuilder data = new StringBuilder();
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        String line = each.next();
        if (line.startsWith("id:")) {
          lastEventId = line.substring(3).trim();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5));
        } else if (line.isEmpty() && !data.isEmpty()) {
          WorkflowEvent event = event(data.toString());
          data.setLength(0);
          reader.accept(event);
          if (event.isLast()) {
            return true;
          }
        }
      }
      return false;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private WorkflowEvent event(String data) {
    try {
      JsonNode node = gateway.json().readTree(data);
      return new WorkflowEvent(
          node.path("id").asText(),
          node.path("type").asText(),
          Instant.parse(node.path("time").asText()),
          node.path("payload"));
    } catch (JsonProcessingException e) {
      throw new UserError(ExitCode.UNAVAILABLE, "an event could not be read: " + data, e);
    }
  }
}
