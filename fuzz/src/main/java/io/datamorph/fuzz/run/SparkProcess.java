package io.datamorph.fuzz.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.fuzz.cases.FuzzCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The engine's process, as a job's runner starts it, but with one job that never ends: the driver,
 * which runs script after script.
 */
final class SparkProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final Path folder;
  private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();

  private SparkProcess(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    Thread.ofPlatform().daemon().name("spark-says").start(this::listen);
  }

  /**
   * Returns when the engine is warm and the driver has begun.
   *
   * @param last the number of the last request that it is not to answer
   */
  static SparkProcess start(Path home, Warehouse.Login login, long last) throws IOException {
    Path folder = Files.createTempDirectory("datamorph-fuzz-");
    var spark = new SparkProcess(process(home.toAbsolutePath(), folder), folder);
    try {
      if (!spark.next(START).map(event -> is(event, "ready")).orElse(false)) {
        throw new IOException("the engine did not start: " + spark.lastWords());
      }
      spark.give(login, last);
      return spark;
    } catch (IOException | RuntimeException e) {
      spark.close();
      throw e;
    }
  }

  private static Process process(Path home, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Files.readAllLines(home.resolve("java.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(command::add);
    // The driver executes texts, which no job may; it passes each of them through the filter.
    command.add("-Ddatamorph.engine.unfiltered=true");
    command.addAll(List.of("-cp", home.resolve("lib") + "/*", "io.datamorph.engine.JobMain"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "LANG", "C.UTF-8", "TZ", "UTC"));
    builder.redirectError(folder.resolve("stderr").toFile());
    return builder.start();
  }

  private void give(Warehouse.Login login, long last) throws IOException {
    Path script = folder.resolve("driver.py");
    try (var driver = SparkProcess.class.getResourceAsStream("driver.py")) {
      Files.copy(java.util.Objects.requireNonNull(driver, "driver.py"), script);
    }
    ObjectNode job = JSON.createObjectNode().put("jobId", "fuzz").put("script", script.toString());
    job.putObject("arguments").put("LAST", Long.toString(last));
    job.putObject("connections")
        .putObject(FuzzCase.CONNECTION)
        .put("url", login.url())
        .put("user", login.user())
        .put("password", login.password());
    var out = process.getOutputStream();
    out.write((job + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The driver's answer to this request; empty when it is not there in time, or never will be. */
  Optional<JsonNode> answer(long number, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<JsonNode> event = next(Duration.ofNanos(deadline - System.nanoTime()));
      if (event.isEmpty() || is(event.get(), "finished")) {
        return Optional.empty();
      }
      if (is(event.get(), "output")) {
        Optional<JsonNode> said = read(event.get().path("line").asText());
        if (said.filter(answer -> answer.path("number").asLong() == number).isPresent()) {
          return said;
        }
      }
    }
  }

  private Optional<JsonNode> next(Duration patience) {
    try {
      return Optional.ofNullable(events.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().flatMap(line -> read(line).stream()).forEach(events::add);
    } catch (IOException | UncheckedIOException e) {
      // The process is gone; what waits for it is told below.
    } finally {
      events.add(JSON.createObjectNode().put("event", "finished"));
    }
  }

  private static Optional<JsonNode> read(String line) {
    try {
      return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean is(JsonNode event, String name) {
    return event.path("event").asText().equals(name);
  }

  /** The end of what the process said beside its events. */
  String lastWords() {
    try {
      String all = Files.readString(folder.resolve("stderr"));
      return all.substring(Math.max(0, all.length() - 2000));
    } catch (IOException e) {
      return "(" + e.getMessage() + ")";
    }
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
