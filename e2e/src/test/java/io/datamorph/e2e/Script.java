package io.datamorph.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code datamorph} script, run as a user runs it. */
final class Script implements AutoCloseable {

  private static final Path HOME = Path.of(System.getProperty("datamorph.home"));
  private static final int PATIENCE_MINUTES = 5;

  /** What a script leaves running may keep its output open. */
  private static final Duration LAST_LINES = Duration.ofSeconds(10);

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private Script(Process process) {
    this.process = process;
    reader = Thread.ofVirtual().start(this::read);
  }

  static Script start(String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("datamorph").toString()));
    command.addAll(List.of(arguments));
    return startShell(HOME, command);
  }

  /** A line of shell, in the project's folder. */
  static Script shell(String line) {
    return startShell(HOME, List.of("bash", "-c", line));
  }

  private static Script startShell(Path folder, List<String> command) {
    try {
      return new Script(
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit code, once the script has ended by itself. */
  int await() {
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("still running after " + PATIENCE_MINUTES + " min:\n" + output());
      }
      reader.join(LAST_LINES);
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What Ctrl-C sends. */
  void interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> children = children();
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      // The process has ended.
    }
  }
}
