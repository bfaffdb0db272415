package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.view.Screen;
import io.datamorph.cli.view.Tables;
import java.util.ArrayList;
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
                text.append("%s: %s%n".formatted(question.path("id").asText(), asked(question))));
    if (state.equals("AWAITING_CLARIFICATION")) {
      text.append("answer: ./datamorph answer ").append(id(view)).append(" \"...\"\n");
    }
    if (state.equals("AWAITING_APPROVAL")) {
      text.append("look: ./datamorph explain --workflow ").append(id(view)).append('\n');
      text.append("then: ./datamorph approve ").append(id(view)).append(", or reject\n");
    }
    view.path("others")
        .forEach(
            other -> text.append("further table: workflow ").append(other.asText()).append('\n'));
    return text.toString().stripTrailing();
  }

  private static String id(JsonNode view) {
    return view.path("workflowId").asText();
  }

  static String steps(JsonNode view) {
    return Tables.ofFields(
        view.path("steps"),
        List.of("step", "agent", "round", "attempt", "started", "ended", "outcome"),
        List.of("name", "agent", "iteration", "attempt", "startedAt", "endedAt", "outcome"));
  }

  private static String asked(JsonNode question) {
    List<String> options = new ArrayList<>();
    question.path("options").forEach(option -> options.add(option.asText()));
    return question.path("text").asText()
        + (options.isEmpty() ? "" : " (" + String.join(" | ", options) + ")");
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
