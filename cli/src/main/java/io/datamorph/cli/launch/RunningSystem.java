package io.datamorph.cli.launch;

import io.datamorph.infra.EmbeddedInfra;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A started system; closing it leaves nothing behind but its data folder. */
public final class RunningSystem implements AutoCloseable {

  private final EmbeddedInfra infra;
  private final List<JavaProcess> services;
  private final int port;
  private final Map<String, LaunchOptions.Database> databases;
  private final AtomicBoolean closed = new AtomicBoolean();

  RunningSystem(
      EmbeddedInfra infra,
      List<JavaProcess> services,
      int port,
      Map<String, LaunchOptions.Database> databases) {
    this.infra = infra;
    this.services = List.copyOf(services);
    this.port = port;
    this.databases = Map.copyOf(databases);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "datamorph-stop"));
  }

  public URI gateway() {
    return URI.create("http://localhost:" + port);
  }

  public String kafka() {
    return infra.kafka().bootstrapServers();
  }

  public LaunchOptions.Database warehouse() {
    return databases.get("warehouse");
  }

  /** The database behind a connection. */
  public LaunchOptions.Database database(String connection) {
    return databases.get(connection);
  }

  /** Where the services write what they have to say. */
  public Path logs() {
    return services.getFirst().log().getParent();
  }

  /**
   * Returns when the system was closed (true), or a service ended by itself, which it should not.
   */
  public boolean awaitEnd() throws InterruptedException {
    services.getFirst().awaitEnd();
    return closed.get();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Launcher.stop(services, infra);
    }
  }
}
