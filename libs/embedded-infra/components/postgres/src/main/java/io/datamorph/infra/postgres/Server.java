package io.datamorph.infra.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A running server, and the only way to stop it. */
final class Server implements AutoCloseable, BiConsumer<String, String> {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 20;

  /**
   * The shell waits for its input to end. It ends when the JVM closes it or dies, however it dies:
   * then the server gets a fast shutdown. So no server outlives its JVM.
   */
  private static final String WATCH =
      """
      exec 3<&0
      "$@" </dev/null 3<&- & server=$!
      trap '' INT TERM HUP
      { read -r line; kill -INT $server; } <&3 & watcher=$!
      exec 3<&-
      wait $server; status=$?
      kill -9 $watcher 2>/dev/null
      exit $status
      """;

  private final Process shell;
  private final Cluster cluster;
  private final int port;
  private final String password;

  private Server(Process shell, Cluster cluster, int port, String password) {
    this.shell = shell;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  static Server start(Cluster cluster, int port, String password, Path log)
      throws IOException, InterruptedException {
    var shell =
        new ProcessBuilder(command(cluster, port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var server = new Server(shell, cluster, port, password);
    try {
      server.awaitReady(log);
    } catch (IOException | InterruptedException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private static List<String> command(Cluster cluster, int port) {
    var postgres = new ArrayList<String>();
    // Ctrl-C goes to the whole process group of a terminal: the server must outlast its clients.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      postgres.add("/usr/bin/setsid");
    }
    var command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "datamorph-postgres"));
    command.addAll(postgres);
    command.addAll(Cluster.withoutRoot(List.of(cluster.binaries().program("postgres"))));
    command.addAll(List.of("-D", cluster.folder().toString()));
    option(command, "port", String.valueOf(port));
    option(command, "listen_addresses", "127.0.0.1");
    option(command, "unix_socket_directories", "");
    option(command, "max_connections", "200");
    option(command, "shared_buffers", "64MB");
    option(command, "timezone", "UTC");
    option(command, "log_timezone", "UTC");
    option(command, "password_encryption", "scram-sha-256");
    if (!cluster.durable()) {
      option(command, "fsync", "off");
      option(command, "synchronous_commit", "off");
      option(command, "full_page_writes", "off");
    }
    return command;
  }

  private static void option(List<String> command, String name, String value) {
    command.addAll(List.of("-c", name + "=" + value));
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!cluster.isReady(port)) {
      if (shell.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IOException("the server ended at once; its log says:\n" + Files.readString(log));
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("the server is not ready after " + START_SECONDS + " s, see " + log);
      }
    }
  }

  /** Runs one statement in a database as the superuser. */
  @Override
  public void accept(String database, String sql) {
    var login = new Properties();
    login.setProperty("user", Cluster.SUPERUSER);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "10");
    login.setProperty("socketTimeout", "120");
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    try (var connection = new org.postgresql.Driver().connect(url, login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // The wait below tells.
    }
    try {
      if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        cluster.stopOrphan();
        shell.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      shell.destroyForcibly();
    }
  }
}
