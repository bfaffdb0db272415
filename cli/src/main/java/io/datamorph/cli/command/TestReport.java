package io.datamorph.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.cli.view.Screen;

/** The verdict of every test, one line each. */
final class TestReport {

  private TestReport() {}

  static String of(JsonNode report, Screen screen) {
    StringBuilder text = new StringBuilder();
    report.path("tests").forEach(test -> text.append(line(test, screen)).append('\n'));
    return text.toString().stripTrailing();
  }

  private static String line(JsonNode test, Screen screen) {
    String verdict = test.path("verdict").asText();
    String line =
        "%-5s %-6s %s".formatted(verdict, test.path("id").asText(), test.path("title").asText());
    return verdict.equals("PASS") ? screen.good(line) : screen.bad(line);
  }
}
