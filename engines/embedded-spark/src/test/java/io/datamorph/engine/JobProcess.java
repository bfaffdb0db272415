package io.datamorph.engine;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real process of a job, as its runner starts it, over the engine's folder and these classes.
 */
final class JobProcess implements AutoCloseable {

  private static final Path HERE = Path.of("").toAbsolutePath();

  private final Process process;
  private final BufferedReader lines;

  private JobProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Each in a folder of its own, with nothing of this machine's environment. */
  static JobProcess start(Path folder, String... options) throws IOException {
    var home = HERE.resolve("target/engine");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Files.readAllLines(home.resolve("java.options")));
    command.addAll(List.of(options));
    var classes = HERE.resolve("target/classes") + ":" + home.resolve("lib") + "/*";
    command.addAll(List.of("-cp", classes, "io.datamorph.engine.JobMain"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    var path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", path, "LANG", "C.UTF-8", "TZ", "UTC"));
    builder.redirectError(folder.resolve("stderr").toFile());
    return new JobProcess(builder.start());
  }

  JsonNode nextEvent() throws IOException {
    var line = lines.readLine();
    return line == null ? Json.object().put("event", "end") : Json.read(line);
  }

  void submit(String script, Map<String, String> arguments, JsonNode connections)
      throws IOException {
    var job = Json.object().put("jobId", "job-1").put("script", script);
    arguments.forEach(job.putObject("arguments")::put);
    job.set("connections", connections);
    var out = process.getOutputStream();
    out.write(Json.bytes(job));
    out.write('\n');
    out.flush();
  }

  /** All events up to the last. */
  List<JsonNode> remainingEvents() {
    return lines.lines().map(JobProcess::parse).toList();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  void closeInput() throws IOException {
    process.getOutputStream().close();
  }

  /** kill -9. */
  void kill() {
    process.destroyForcibly();
  }

  Stream<ProcessHandle> children() {
    return process.descendants();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static JsonNode parse(String line) {
    try {
      return Json.read(line);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + line, e);
    }
  }
}
