package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Tables;
import java.util.List;

/** A workflow's view in a few lines. */
final class WorkflowSummary {

  private WorkflowSummary() {}

  static String of(JsonNode view, Screen screen) {
    StringBuilder text = new StringBuilder();
    String state = view.path("state").asText();
    text.append(state.equals("PUBLISHED") ? screen.good(state) : screen.bad(state));
    text.append("  ").append(view.path("workflowId").asText()).append('\n');
    JsonNode target = view.path("target");
    if (target.hasNonNull("table")) {
      text.append(
          "table %s.%s, %d rows%n"
              .formatted(
                  target.path("schema").asText(),
                  target.path("table").asText(),
                  target.path("rows").asLong()));
    }
    JsonNode problem = view.path("problem");
    if (problem.hasNonNull("code")) {
      text.append(
          "%s: %s%n".formatted(problem.path("code").asText(), problem.path("message").asText()));
      problem.path("details").forEach(detail -> text.append(detail(detail)));
    }
    view.path("questions")
        .forEach(
            question ->
                text.append(
                    "%s: %s%n"
                        .formatted(question.path("id").asText(), question.path("text").asText())));
    return text.toString().stripTrailing();
  }

  static String steps(JsonNode view) {
    return Tables.ofFields(
        view.path("steps"),
        List.of("step", "agent", "round", "attempt", "started", "ended", "outcome"),
        List.of("name", "agent", "iteration", "attempt", "startedAt", "endedAt", "outcome"));
  }

  private static String detail(JsonNode detail) {
    String suggestion =
        detail.hasNonNull("suggestion") ? "; " + detail.path("suggestion").asText() : "";
    return "  %s %s: %s%s%n"
        .formatted(
            detail.path("path").asText(),
            detail.path("code").asText(),
            detail.path("message").asText(),
            suggestion);
  }
}
