package io.datamorph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.view.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class EvalIT {

  @TempDir private Path folder;

  @Test
  void aSuiteIsMeasuredOnASystemStartedForIt() throws IOException {
    Path json = folder.resolve("results.json");
    Path page = folder.resolve("evaluation.md");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit =
        Main.commandLine(new Screen(stream, stream, Ansi.OFF))
            .execute(
                "--suite", "src/test/resources/tiny",
                "--json", json.toString(),
                "--markdown", page.toString());
    String all = said.toString(StandardCharsets.UTF_8);
    assertEquals(ExitCode.OK, exit, all);
    JsonNode cases =
        new ObjectMapper().readTree(json.toFile()).path("suites").path(0).path("cases");
    assertEquals("right", kind(cases, 0), all);
    assertEquals("silent_error", kind(cases, 1), all);
    assertEquals(
        "total_amount is 122.50 instead of 123.50 at (customer_id=3)",
        cases.path(1).path("reason").asText(),
        all);
    assertEquals("right", kind(cases, 2), all);
    assertTrue(Files.readString(page).contains("- silent errors: 1 of all 3 cases (33.3 %)"));
  }

  private static String kind(JsonNode cases, int position) {
    return cases.path(position).path("kind").asText();
  }
}
