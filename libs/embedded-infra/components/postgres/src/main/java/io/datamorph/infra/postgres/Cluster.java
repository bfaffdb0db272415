package io.datamorph.infra.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL data folder and the programs that serve it. */
record Cluster(Binaries binaries, Path folder, boolean durable) {

  static final String SUPERUSER = "postgres";

  private static final int PROGRAM_SECONDS = 120;

  /** Makes the data folder; every connection, the superuser's too, needs a password (SCRAM). */
  void initialiseIfNew(String password) throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("PG_VERSION"))) {
      return;
    }
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var passwordFile = Files.createTempFile(folder.toAbsolutePath().getParent(), "pw-", "", owner);
    try {
      Files.writeString(passwordFile, password);
      var command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", folder.toString()));
      command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + passwordFile));
      command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin"));
      command.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
      if (!durable) {
        command.add("--no-sync");
      }
      run(command);
    } finally {
      Files.delete(passwordFile);
    }
  }

  /** Stops the server that a killed JVM may have left on this folder. */
  void stopOrphan() throws InterruptedException {
    var orphan = pid().flatMap(ProcessHandle::of).filter(this::isPostgres);
    if (orphan.isPresent()) {
      orphan.get().destroy();
      if (!gone(orphan.get(), 10)) {
        orphan.get().destroyForcibly();
        gone(orphan.get(), 10);
      }
    }
  }

  /** The first line of postmaster.pid; its last is "ready" once connections are welcome. */
  Optional<Long> pid() {
    return pidFile()
        .flatMap(lines -> lines.stream().findFirst())
        .map(String::strip)
        .map(Long::valueOf);
  }

  boolean isReady(long port) {
    if (pid().flatMap(ProcessHandle::of).isEmpty()) {
      return false; // the file of a server that was killed
    }
    return pidFile()
        .filter(lines -> lines.size() >= 8)
        .filter(lines -> lines.get(3).strip().equals(String.valueOf(port)))
        .filter(lines -> lines.get(7).strip().equals("ready"))
        .isPresent();
  }

  /**
   * PostgreSQL refuses to run as root: a user namespace of its own makes it nobody, and the files
   * stay root's.
   */
  static List<String> withoutRoot(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("postgres")).isPresent();
  }

  private static boolean gone(ProcessHandle process, int seconds) throws InterruptedException {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (java.util.concurrent.TimeoutException e) {
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<List<String>> pidFile() {
    try {
      return Optional.of(Files.readAllLines(folder.resolve("postmaster.pid")));
    } catch (IOException absentOrJustBeingWritten) {
      return Optional.empty();
    }
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    var output = Files.createTempFile(folder.toAbsolutePath().getParent(), "initdb-", ".log");
    var process =
        new ProcessBuilder(withoutRoot(command))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(PROGRAM_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command.getFirst() + " did not end in " + PROGRAM_SECONDS + " s");
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          command.getFirst() + " failed: " + Files.readString(output, StandardCharsets.UTF_8));
    }
    Files.delete(output);
  }
}
