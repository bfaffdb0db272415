package io.datamorph.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.client.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line a person reads for one event: elapsed time, event, what it says. */
public final class EventLine {

  private final Screen screen;

  public EventLine(Screen screen) {
    this.screen = screen;
  }

  public String render(Instant start, WorkflowEvent event) {
    double seconds = Math.max(0, Duration.between(start, event.time()).toMillis()) / 1000.0;
    String line =
        String.format(
            Locale.ROOT,
            "%7.2f s  %-24s %s",
            seconds,
            event.type(),
            says(event.type(), event.payload()));
    return switch (event.type()) {
      case "target.published", "validation.passed" -> screen.good(line);
      case "workflow.failed", "spec.rejected", "job.failed", "validation.failed" ->
          screen.bad(line);
      default -> line;
    };
  }

  private static String says(String type, JsonNode event) {
    return switch (type) {
      case "spec.requested" ->
          event.hasNonNull("prompt") ? quoted(event.get("prompt").asText()) : "a ready spec";
      case "spec.generated" ->
          "spec "
              + event.path("specNumber").asInt()
              + " for "
              + target(event, "targetSchema", "targetTable")
              + ", read by "
              + event.path("reader").asText();
      case "code.generated" ->
          round(event)
              + event.path("origin").asText()
              + " PySpark, "
              + event.path("code").path("bytes").asLong()
              + " bytes";
      case "job.completed" ->
          round(event)
              + event.path("rows").asLong()
              + " rows staged in "
              + event.path("durationMillis").asLong() / 100 / 10.0
              + " s on "
              + event.path("engine").asText();
      case "job.failed", "workflow.failed", "spec.rejected" ->
          event.path("code").asText() + ": " + event.path("message").asText();
      case "validation.passed" ->
          round(event) + event.path("testsPassed").asInt() + " tests passed";
      case "validation.failed" ->
          round(event) + event.path("testsFailed").asInt() + " tests failed";
      case "target.published" ->
          event.path("rows").asLong() + " rows in " + target(event, "schema", "table");
      case "clarification.requested" -> event.path("questions").size() + " questions";
      case "approval.requested" ->
          "a spec for " + target(event, "targetSchema", "targetTable") + " waits for approval";
      case "approval.answered" -> event.path("approved").asBoolean() ? "approved" : "rejected";
      default -> "";
    };
  }

  private static String target(JsonNode event, String schema, String table) {
    return event.path(schema).asText() + "." + event.path(table).asText();
  }

  private static String round(JsonNode event) {
    int iteration = event.path("iteration").asInt();
    int attempt = event.path("attempt").asInt(1);
    return iteration == 0 && attempt <= 1 ? "" : "round " + iteration + "." + attempt + ": ";
  }

  private static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ").trim();
    return '"' + (line.length() > 70 ? line.substring(0, 67) + "..." : line) + '"';
  }
}
