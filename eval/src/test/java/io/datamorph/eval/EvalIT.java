package io.datamorph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.view.Screen;
import io.datamorph.eval.database.Login;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class EvalIT {

  private static final String MARKET = "market";

  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aSuiteIsMeasuredOnAWholeSystem() throws IOException {
    Path json = folder.resolve("results.json");
    Path page = folder.resolve("evaluation.md");
    try (TestedSystem system = TestedSystem.start(List.of(MARKET), line -> {})) {
      List<String> arguments = onServer(system);
      arguments.addAll(List.of("--json", json.toString(), "--markdown", page.toString()));
      assertEquals(ExitCode.OK, run(arguments), said::toString);
      assertEquals(ExitCode.USAGE, run(onServer(system)), said::toString);
      assertTrue(said.toString().contains("database market has tables already"), said::toString);
    }
    JsonNode cases =
        new ObjectMapper().readTree(json.toFile()).path("suites").path(0).path("cases");
    assertEquals("right", kind(cases, 0), said::toString);
    assertEquals("silent_error", kind(cases, 1), said::toString);
    assertEquals(
        "total_amount is 122.50 instead of 123.50 at (customer_id=3)",
        cases.path(1).path("reason").asText());
    assertEquals("right", kind(cases, 2), said::toString);
    assertTrue(Files.readString(page).contains("- silent errors: 1 of all 3 cases (33.3 %)"));
  }

  private List<String> onServer(TestedSystem system) throws IOException {
    Login login = system.logins().apply(MARKET);
    Path password = Files.writeString(folder.resolve("password.txt"), login.password());
    return new ArrayList<>(
        List.of(
            "--suite", "src/test/resources/tiny",
            "--server", system.gateway().base().toString(),
            "--database-url", login.url().replace(MARKET, "{db}"),
            "--database-user", login.user(),
            "--database-password-file", password.toString()));
  }

  private int run(List<String> arguments) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.commandLine(new Screen(stream, stream, Ansi.OFF))
        .execute(arguments.toArray(String[]::new));
  }

  private static String kind(JsonNode cases, int position) {
    return cases.path(position).path("kind").asText();
  }
}
