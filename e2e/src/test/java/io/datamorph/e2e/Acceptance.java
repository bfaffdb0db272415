package io.datamorph.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.datamorph.cli.launch.LaunchOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The acceptance suite beside the project, where there is one: databases, cases and a judge. */
final class Acceptance {

  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;

  private Acceptance(Path folder) {
    this.folder = folder;
  }

  /** A request and the table that it asks for. */
  record Case(String id, String database, String prompt, String table) {

    @Override
    public String toString() {
      return id;
    }
  }

  /** Skips the test, with a message, on a machine that lacks the suite or what its judge needs. */
  static Acceptance orSkip() {
    Path folder =
        Path.of(System.getProperty("datamorph.home"), "..", "shared", "evals").normalize();
    assumeTrue(Files.exists(folder.resolve("judge.py")), () -> "no acceptance suite in " + folder);
    assumeTrue(answers("psql", "--version"), "the suite's judge needs psql");
    assumeTrue(answers("python3", "--version"), "the suite's judge needs python3");
    return new Acceptance(folder);
  }

  List<Case> tagged(String tag) {
    List<Case> cases = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
        JsonNode node = new ObjectMapper().readTree(line);
        for (JsonNode each : node.path("tags")) {
          if (each.asText().equals(tag)) {
            cases.add(
                new Case(
                    node.path("id").asText(),
                    node.path("db").asText(),
                    node.path("prompt").asText(),
                    node.path("target_table").asText()));
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return cases;
  }

  void load(String name, LaunchOptions.Database database) {
    Path script = folder.resolve(name + ".sql");
    String said = run(database, "psql", "-q", "-d", dsn(database), "-f", script.toString());
    if (said.contains("ERROR")) {
      throw new IllegalStateException(script + ": " + said);
    }
  }

  /** {@code PASS}, or {@code FAIL} with the reason. */
  String judge(Case each, LaunchOptions.Database database) {
    return run(
            database,
            "python3",
            folder.resolve("judge.py").toString(),
            "--dsn",
            dsn(database),
            "--case",
            each.id(),
            "--table",
            "public." + each.table())
        .strip();
  }

  private static String dsn(LaunchOptions.Database database) {
    URI address = URI.create(database.url().substring("jdbc:".length()));
    return "host=%s port=%d dbname=%s user=%s"
        .formatted(
            address.getHost(), address.getPort(), address.getPath().substring(1), database.user());
  }

  private static String run(LaunchOptions.Database database, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", database.password());
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes());
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return said;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
