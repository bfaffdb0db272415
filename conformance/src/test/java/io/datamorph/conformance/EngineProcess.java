package io.datamorph.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The embedded engine, started as a job's runner starts it, but with one job for all cases: a
 * driver that runs their scripts one after another.
 */
final class EngineProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path HOME =
      Path.of(System.getProperty("datamorph.home"), "engines/embedded-spark/target/engine");

  private final Process process;
  private final Path folder;

  private EngineProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Each in a folder of its own, with nothing of this machine's environment. */
  static EngineProcess start(Path folder) throws IOException {
    Path home = HOME.toAbsolutePath().normalize();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Files.readAllLines(home.resolve("java.options")));
    // The driver executes texts, which no job may; it passes each of them through the filter.
    command.add("-Ddatamorph.engine.unfiltered=true");
    command.addAll(List.of("-cp", home.resolve("lib") + "/*", "io.datamorph.engine.JobMain"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "LANG", "C.UTF-8", "TZ", "UTC"));
    builder.redirectError(folder.resolve("stderr").toFile());
    return new EngineProcess(builder.start(), folder);
  }

  /** Hands the driver over; it finds its scripts, and they their tables, by these connections. */
  void drive(Map<String, TestDatabase> connections) throws IOException {
    Path script = folder.resolve("driver.py");
    try (var driver = EngineProcess.class.getResourceAsStream("driver.py")) {
      Files.copy(driver, script);
    }
    ObjectNode job = JSON.createObjectNode().put("jobId", "all").put("script", script.toString());
    job.putObject("arguments").put("JOB_NAME", "conformance");
    ObjectNode named = job.putObject("connections");
    connections.forEach(
        (name, database) ->
            named
                .putObject(name)
                .put("url", database.url())
                .put("user", database.user())
                .put("password", database.password()));
    process.getOutputStream().write((job + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Tells of every script that has run, with what went wrong; returns how the driver ended. */
  String listen(BiConsumer<String, Optional<String>> ran) {
    String end = "the engine ended without a word";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = JSON.readTree(line);
        switch (event.path("event").asText()) {
          case "output" -> said(event.path("line").asText(), ran);
          case "finished" -> end = "the driver ended: " + event;
          default -> {
            // It is ready.
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(end, e);
    }
    return end + lastWords();
  }

  private static void said(String line, BiConsumer<String, Optional<String>> ran)
      throws IOException {
    if (line.startsWith("{")) {
      JsonNode answer = JSON.readTree(line);
      JsonNode error = answer.path("error");
      ran.accept(
          answer.path("case").asText(),
          error.isNull() ? Optional.empty() : Optional.of(error.asText()));
    }
  }

  private String lastWords() throws UncheckedIOException {
    try {
      String all = Files.readString(folder.resolve("stderr"));
      return all.isBlank() ? "" : "; " + all.substring(Math.max(0, all.length() - 2000));
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
