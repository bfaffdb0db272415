package io.datamorph.cli.launch;

import io.datamorph.infra.EmbeddedInfra;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A started system; closing it leaves nothing behind but its data folder. */
public final class RunningSystem implements AutoCloseable {

  private final EmbeddedInfra infra;
  private final List<JavaProcess> services;
  private final int port;
  private final LaunchOptions.Database warehouse;
  private final AtomicBoolean closed = new AtomicBoolean();

  RunningSystem(
      EmbeddedInfra infra, List<JavaProcess> services, int port, LaunchOptions.Database warehouse) {
    this.infra = infra;
    this.services = List.copyOf(services);
    this.port = port;
    this.warehouse = warehouse;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "datamorph-stop"));
  }

  public URI gateway() {
    return URI.create("http://localhost:" + port);
  }

  public String kafka() {
    return infra.kafka().bootstrapServers();
  }

  public LaunchOptions.Database warehouse() {
    return warehouse;
  }

  /** Where the services write what they have to say. */
  public Path logs() {
    return services.getFirst().log().getParent();
  }

  /** Returns when a service has ended by itself, which it should not. */
  public void awaitEnd() throws InterruptedException {
    services.getFirst().awaitEnd();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Launcher.stop(services, infra);
    }
  }
}
