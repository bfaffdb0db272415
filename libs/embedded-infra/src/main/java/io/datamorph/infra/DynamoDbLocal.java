package io.datamorph.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** DynamoDB Local in a JVM of its own: its licence forbids incorporating it. */
final class DynamoDbLocal implements AutoCloseable {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 10;

  /** The shell's input ends with this JVM, however that ends; then the child is stopped too. */
  private static final String WATCH =
      """
      exec 3<&0
      "$@" </dev/null 3<&- & server=$!
      trap '' INT TERM HUP
      { read -r line; kill $server; } <&3 & watcher=$!
      exec 3<&-
      wait $server; status=$?
      kill -9 $watcher 2>/dev/null
      exit $status
      """;

  private final Process shell;

  private DynamoDbLocal(Process shell) {
    this.shell = shell;
  }

  static DynamoDbLocal start(List<Path> classPath, DataFolder folder, int port) {
    var log = folder.log("dynamodb-local");
    try {
      var shell =
          new ProcessBuilder(command(classPath, folder, port))
              .directory(folder.path().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var server = new DynamoDbLocal(shell);
      server.awaitReady(port, log);
      return server;
    } catch (IOException e) {
      throw new InfraException(
          "DynamoDB Local cannot start in " + folder.path() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfraException("Interrupted while DynamoDB Local started.", e);
    }
  }

  private static List<String> command(List<Path> classPath, DataFolder folder, int port) {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "datamorph-dynamodb-local"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dsqlite4java.library.path=" + nativeFolder(classPath));
    command.add("-cp");
    command.add(
        String.join(
            System.getProperty("path.separator"), classPath.stream().map(Path::toString).toList()));
    command.add("com.amazonaws.services.dynamodbv2.local.main.ServerRunner");
    command.addAll(List.of("-port", String.valueOf(port), "-disableTelemetry", "-sharedDb"));
    command.addAll(
        folder.isTemporary()
            ? List.of("-inMemory")
            : List.of("-dbPath", folder.folder("dynamodb").toString()));
    return command;
  }

  /** Maven keeps each platform's library in a folder of its own. */
  private static Path nativeFolder(List<Path> classPath) {
    var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    var library = mac ? "libsqlite4java-osx" : "libsqlite4java-linux-amd64";
    return classPath.stream()
        .filter(path -> path.getFileName().toString().startsWith(library))
        .map(Path::getParent)
        .findFirst()
        .orElseThrow(
            () -> new InfraException("DynamoDB Local has no " + library + " on its class path."));
  }

  private void awaitReady(int port, Path log) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!answers(port)) {
      if (shell.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException("it ended at once; its log says:\n" + Files.readString(log));
      }
      if (System.nanoTime() > deadline) {
        close();
        throw new IOException("it does not answer after " + START_SECONDS + " s, see " + log);
      }
    }
  }

  private static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
    try {
      if (shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    shell.destroyForcibly();
  }
}
