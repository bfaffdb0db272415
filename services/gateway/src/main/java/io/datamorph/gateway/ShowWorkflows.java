package io.datamorph.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;

/**
 * What is known of workflows: the tracker's view, and of those it has not heard of yet, that they
 * were accepted.
 */
public final class ShowWorkflows {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Jdbi jdbi;
  private final ReadModel tracker;
  private final AgentLogs logs;

  ShowWorkflows(Jdbi jdbi, ReadModel tracker, AgentLogs logs) {
    this.jdbi = jdbi;
    this.tracker = tracker;
    this.logs = logs;
  }

  /** Everything about one workflow. */
  public JsonNode view(String id) {
    requireProper(id);
    return tracker
        .view(id)
        .or(() -> accepted(id).map(ShowWorkflows::young))
        .orElseThrow(() -> unknown(id));
  }

  /** The newest first; those just accepted are among them. */
  public JsonNode newest(int limit, Optional<String> before, Optional<String> state) {
    JsonNode known = tracker.newest(limit, before, state);
    if (before.isPresent() || state.isPresent()) {
      return known;
    }
    Set<String> ids = each(known).stream().map(ShowWorkflows::id).collect(Collectors.toSet());
    List<JsonNode> all = new ArrayList<>(each(known));
    jdbi.withHandle(handle -> new Requests(handle).recent()).stream()
        .filter(row -> !ids.contains(row.workflowId()))
        .forEach(row -> all.add(line(row)));
    ArrayNode newest = JsonNodeFactory.instance.arrayNode();
    all.stream()
        .sorted(Comparator.comparing(ShowWorkflows::createdAt).reversed())
        .limit(limit)
        .forEach(newest::add);
    return newest;
  }

  /** The events so far. */
  public JsonNode events(String id, int after) {
    requireKnown(id);
    return tracker.events(id, after).orElseGet(JsonNodeFactory.instance::arrayNode);
  }

  /** Hands over the events so far and those to come; returns when the workflow has ended. */
  public void follow(String id, int after, Consumer<ReadModel.EventLine> reader) {
    tracker.follow(id, after, reader);
  }

  /** What the agents noted. */
  public JsonNode logs(String id, Optional<String> after, int limit) {
    requireKnown(id);
    return logs.entries(id, after, limit);
  }

  /** Throws when nobody has heard of the workflow. */
  public void requireKnown(String id) {
    requireProper(id);
    if (accepted(id).isEmpty() && tracker.view(id).isEmpty()) {
      throw unknown(id);
    }
  }

  private Optional<Requests.Row> accepted(String id) {
    return jdbi.withHandle(handle -> new Requests(handle).find(id));
  }

  private static void requireProper(String id) {
    if (!ID.matcher(id).matches()) {
      throw unknown(id);
    }
  }

  private static RefusedException unknown(String id) {
    return new RefusedException(Code.UNKNOWN_WORKFLOW, "there is no workflow '" + id + "'", "id");
  }

  private static ObjectNode line(Requests.Row row) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("workflowId", row.workflowId())
            .put("state", "RUNNING")
            .put("connection", row.connection());
    row.prompt().ifPresent(prompt -> line.put("prompt", prompt));
    return line.put("createdAt", row.createdAt().toString())
        .put("updatedAt", row.createdAt().toString());
  }

  private static JsonNode young(Requests.Row row) {
    ObjectNode view = line(row).put("iteration", 0);
    view.putArray("steps");
    view.putArray("questions");
    view.putObject("artifacts");
    return view;
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String id(JsonNode line) {
    return line.path("workflowId").asText();
  }

  private static Instant createdAt(JsonNode line) {
    return Instant.parse(line.path("createdAt").asText());
  }
}
