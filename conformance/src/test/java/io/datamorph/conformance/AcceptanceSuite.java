package io.datamorph.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datamorph.testkit.SampleWarehouse;
import io.datamorph.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The acceptance suite beside the project, where there is one: databases, cases and a judge. */
final class AcceptanceSuite {

  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;

  private AcceptanceSuite(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, with a message, on a machine that lacks the suite or what its judge needs. */
  static AcceptanceSuite orSkip() throws IOException, InterruptedException {
    Path folder =
        Path.of(System.getProperty("datamorph.home"), "..", "shared", "evals").normalize();
    assumeTrue(Files.exists(folder.resolve("judge.py")), () -> "no acceptance suite in " + folder);
    assumeTrue(answers("psql"), "the suite's judge needs psql");
    assumeTrue(answers("python3"), "the suite's judge needs python3");
    return new AcceptanceSuite(folder);
  }

  List<EvalCase> tables() throws IOException {
    JsonMapper json = new JsonMapper();
    List<EvalCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
      JsonNode node = json.readTree(line);
      if (node.path("expect").asText().equals("table")) {
        cases.add(
            new EvalCase(
                node.path("id").asText(),
                node.path("db").asText(),
                node.path("target_table").asText()));
      }
    }
    return cases;
  }

  void load(String name, TestDatabase database) {
    SampleWarehouse.runPsqlScript(database, folder.resolve(name + ".sql"), Map.of("scale", "1"));
  }

  /** {@code PASS}, or {@code FAIL} with the reason. */
  String judge(EvalCase each, TestDatabase database, String table) {
    List<String> command =
        List.of(
            "python3",
            folder.resolve("judge.py").toString(),
            "--dsn",
            dsn(database),
            "--case",
            each.id(),
            "--table",
            table);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", database.password());
      Process judge = builder.start();
      try {
        if (!judge.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          return "ERROR: the judge did not answer within " + PATIENCE_SECONDS + " s";
        }
        return new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      } finally {
        judge.destroyForcibly();
      }
    } catch (IOException e) {
      throw new IllegalStateException("the judge cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String dsn(TestDatabase database) {
    URI address = URI.create(database.url().substring("jdbc:".length()));
    return "host=%s port=%d dbname=%s user=%s"
        .formatted(
            address.getHost(), address.getPort(), address.getPath().substring(1), database.user());
  }

  private static boolean answers(String program) throws InterruptedException {
    try {
      ProcessBuilder builder = new ProcessBuilder(program, "--version").redirectErrorStream(true);
      Process process = builder.start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
