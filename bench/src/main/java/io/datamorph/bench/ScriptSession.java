package io.datamorph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.infra.PostgresHandle;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The embedded engine with one job, a driver that runs the scripts of a table in order. */
final class ScriptSession implements AutoCloseable {

  /** What a script took: by the clock, and of the engine's processors. */
  record Took(double millis, double cpuMillis) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Process process;

  ScriptSession(Path engine) throws IOException {
    folder = Files.createTempDirectory("datamorph-bench");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Files.readAllLines(engine.resolve("java.options")));
    // The driver executes texts, which no job may.
    command.add("-Ddatamorph.engine.unfiltered=true");
    command.addAll(List.of("-cp", engine.resolve("lib") + "/*", "io.datamorph.engine.JobMain"));
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("stderr").toFile())
            .start();
  }

  /** Tells of each script what it took. */
  void run(PostgresHandle server, Consumer<Took> took) throws IOException {
    Path driver = folder.resolve("driver.py");
    Files.writeString(driver, Task.text("driver.py"));
    ObjectNode job = JSON.createObjectNode().put("jobId", "bench").put("script", driver.toString());
    job.putObject("arguments").put("JOB_NAME", "bench");
    job.putObject("connections")
        .putObject(Sales.NAME)
        .put("url", server.jdbcUrl(Sales.NAME))
        .put("user", server.superuser())
        .put("password", server.password());
    process.getOutputStream().write((job + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    JsonNode end = listen(took);
    if (!end.path("status").asText().equals("succeeded")) {
      throw new IllegalStateException("the engine ended with " + end);
    }
  }

  private JsonNode listen(Consumer<Took> took) throws IOException {
    JsonNode last = JSON.nullNode();
    double before = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = JSON.readTree(line);
        if (last.path("line").asText().startsWith("{")) {
          double millis = JSON.readTree(last.path("line").asText()).path("millis").asDouble();
          double now = cpuMillis();
          took.accept(new Took(millis, now - before));
          before = now;
        }
      }
    }
    return last;
  }

  private double cpuMillis() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
