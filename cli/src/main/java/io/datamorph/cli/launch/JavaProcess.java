package io.datamorph.cli.launch;

import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service of ours as a child process: started, waited for, stopped, never left behind. */
final class JavaProcess implements AutoCloseable {

  private static final Duration READY = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(15);
  private static final int TAIL = 25;

  private final String name;
  private final Process process;
  private final Path log;
  private final int port;

  private JavaProcess(String name, Process process, Path log, int port) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts a Quarkus application; its settings are in {@code config}, its output goes to a file.
   */
  static JavaProcess start(String name, Path jar, Path config, Path workDir, int port) {
    Path log = workDir.resolve(name + ".log");
    List<String> command = new ArrayList<>(dyingWithParent());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx448m",
            "-Xss512k",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + jar.resolveSibling(name + ".jsa"),
            "-Xlog:cds=off,cds+dynamic=off,aot=off",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.timezone=UTC",
            "-Dquarkus.http.port=" + port,
            "-jar",
            jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SMALLRYE_CONFIG_LOCATIONS", config.toUri().toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      return new JavaProcess(name, builder.start(), log, port);
    } catch (IOException e) {
      throw new UserError(ExitCode.UNAVAILABLE, name + " cannot be started: " + e.getMessage(), e);
    }
  }

  /**
   * Returns when the service says it is ready; a service that ended instead is an error with its
   * last words.
   */
  void awaitReady() {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    URI ready = URI.create("http://localhost:" + port + "/q/health/ready");
    long deadline = System.nanoTime() + READY.toNanos();
    while (!answers(http, ready)) {
      if (!process.isAlive()) {
        throw new UserError(
            ExitCode.UNAVAILABLE,
            name + " ended with exit code " + process.exitValue() + "; its last words:\n" + tail());
      }
      if (System.nanoTime() > deadline) {
        throw new UserError(
            ExitCode.UNAVAILABLE,
            name + " was not ready after " + READY.toSeconds() + " s; its last words:\n" + tail());
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  Path log() {
    return log;
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** {@code kill -9} of this process must not leave children: Linux can be asked to see to it. */
  private static List<String> dyingWithParent() {
    return Files.isExecutable(Path.of("/usr/bin/setpriv"))
        ? List.of("/usr/bin/setpriv", "--pdeathsig", "KILL")
        : List.of();
  }

  private static boolean answers(HttpClient http, URI ready) {
    try {
      HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
      if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (IOException e) {
      pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.FAILED, "interrupted", e);
    }
    return false;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError(ExitCode.FAILED, "interrupted", e);
    }
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    } catch (IOException e) {
      return "(its log " + log + " cannot be read)";
    }
  }
}
