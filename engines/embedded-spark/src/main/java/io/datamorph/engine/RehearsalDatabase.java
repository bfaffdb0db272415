package io.datamorph.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * A stand-in for PostgreSQL with one table, spoken to by the real driver in the rehearsal: so that
 * a job's first connection, read and COPY find their classes loaded and compiled.
 */
final class RehearsalDatabase implements AutoCloseable {

  private final ServerSocket door;

  private RehearsalDatabase(ServerSocket door) {
    this.door = door;
  }

  static RehearsalDatabase open() throws IOException {
    var database = new RehearsalDatabase(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().name("rehearsal-database").start(database::receive);
    return database;
  }

  Map<String, JobRequest.Connection> connections() {
    var url = "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/rehearsal";
    return Map.of("rehearsal", new JobRequest.Connection(url, "rehearsal", "rehearsal"));
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        var visitor = door.accept();
        Thread.ofPlatform().daemon().start(() -> RehearsalSession.serve(visitor));
      } catch (IOException e) {
        return; // closed: the rehearsal is over
      }
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
