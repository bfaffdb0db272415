package io.datamorph.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An explained spec, for people. */
public record Explained(Screen screen) {

  /** Steps, columns, code and SQL. */
  public String whole(JsonNode explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(screen.heading(explanation.path("name").asText()));
    lines.add("");
    explanation.path("sources").forEach(source -> lines.add("  " + named(source)));
    int number = 1;
    for (JsonNode step : explanation.path("steps")) {
      lines.add("  " + number++ + ". " + named(step));
    }
    lines.add("  " + explanation.path("target").path("says").asText());
    lines.add("");
    lines.add(screen.heading("Columns of " + explanation.path("target").path("name").asText()));
    lines.add(columns(explanation.path("target").path("columns")));
    lines.add("");
    lines.add(screen.heading("PySpark"));
    lines.add(explanation.path("code").asText().stripTrailing());
    lines.add("");
    lines.add(screen.heading("SQL"));
    lines.add(
        explanation.hasNonNull("sql")
            ? explanation.path("sql").asText()
            : "none: a custom step can run on one engine only");
    return String.join("\n", lines);
  }

  /** All that is wrong. */
  public String refused(JsonNode checked) {
    List<String> lines = new ArrayList<>();
    for (JsonNode diagnostic : checked.path("diagnostics")) {
      lines.add(
          screen.bad(diagnostic.path("code").asText()) + " " + diagnostic.path("path").asText());
      lines.add("  " + diagnostic.path("message").asText());
      if (diagnostic.hasNonNull("suggestion")) {
        lines.add("  did you mean: " + diagnostic.path("suggestion").asText());
      }
    }
    return String.join("\n", lines);
  }

  private static String named(JsonNode part) {
    return part.path("name").asText() + ": " + part.path("says").asText();
  }

  private static String columns(JsonNode columns) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode column : columns) {
      List<String> from = new ArrayList<>();
      column.path("from").forEach(source -> from.add(source.asText()));
      rows.add(
          List.of(
              column.path("name").asText(),
              column.path("type").asText(),
              column.path("nullable").asBoolean() ? "may be NULL" : "",
              String.join(", ", from)));
    }
    return Tables.of(List.of("column", "type", "", "from"), rows);
  }
}
