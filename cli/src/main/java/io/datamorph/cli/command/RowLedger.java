package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.view.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of the rows of each step, as the validation counted them. */
final class RowLedger {

  /** What the counts are called; the others by their own names. */
  private static final Map<String, String> WORDS =
      Map.of(
          "merged", "merged into others",
          "others", "rows compared with",
          "unlisted", "in no cell",
          "right", "on the right",
          "unmatchedLeft", "of the left unmatched",
          "unmatchedRight", "of the right unmatched",
          "multiplied", "more for several matches",
          "lostLeft", "of the left lost",
          "lostRight", "of the right lost",
          "existing", "there before");

  private RowLedger() {}

  /** The ledger of a validation report. */
  static JsonNode steps(JsonNode report) {
    return report.path("steps");
  }

  static String table(JsonNode report) {
    JsonNode steps = steps(report);
    if (steps.isEmpty()) {
      return report.path("custom").isEmpty()
          ? "the rows of this workflow were not counted"
          : "the rows were not counted: only one engine can run the custom step";
    }
    List<List<String>> rows = new ArrayList<>();
    steps.forEach(step -> rows.add(row(step)));
    return Tables.of(List.of("step", "op", "in", "out", "what became of the others"), rows)
        + losses(report);
  }

  /** Joins that lost more rows than the validation takes for granted, and which. */
  private static String losses(JsonNode report) {
    StringBuilder losses = new StringBuilder();
    for (JsonNode test : report.path("tests")) {
      if (test.path("category").asText().equals("join_loss")
          && test.path("verdict").asText().equals("FAIL")) {
        losses
            .append("\nwarning: ")
            .append(test.path("title").asText())
            .append(": ")
            .append(test.path("actual").asText());
        test.path("rows").forEach(row -> losses.append("\n  ").append(lost(row)));
      }
    }
    return losses.toString();
  }

  /** {@code 17, Oslo: 3 rows}; the count is the last cell. */
  private static String lost(JsonNode row) {
    List<String> key = new ArrayList<>();
    row.forEach(cell -> key.add(cell.isNull() ? "NULL" : cell.asText()));
    String rows = key.removeLast();
    return String.join(", ", key) + ": " + rows + (rows.equals("1") ? " row" : " rows");
  }

  private static List<String> row(JsonNode step) {
    List<String> told = new ArrayList<>();
    step.path("counts")
        .properties()
        .forEach(
            count -> {
              if (count.getValue().asLong() != 0) {
                told.add(count.getValue().asLong() + " " + word(count.getKey()));
              }
            });
    return List.of(
        step.path("step").asText(),
        step.path("op").asText(),
        step.path("in").asText(),
        step.path("out").asText(),
        String.join(", ", told));
  }

  private static String word(String count) {
    return WORDS.getOrDefault(count, count);
  }
}
