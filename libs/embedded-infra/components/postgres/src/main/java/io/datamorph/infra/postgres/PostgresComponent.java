package io.datamorph.infra.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Starts one PostgreSQL server; settings: {@code folder}, {@code cache} (where the binaries are
 * unpacked), {@code log}, {@code port}, {@code password}, {@code durable}.
 *
 * <p>What it returns also takes SQL as a {@code BiConsumer<String, String>} of database and
 * statement.
 */
public final class PostgresComponent implements Function<Map<String, String>, AutoCloseable> {

  @Override
  public AutoCloseable apply(Map<String, String> settings) {
    var folder = Path.of(settings.get("folder"));
    var durable = Boolean.parseBoolean(settings.get("durable"));
    try {
      var binaries = Binaries.unpacked(Path.of(settings.get("cache")));
      var cluster = new Cluster(binaries, folder, durable);
      cluster.stopOrphan();
      cluster.initialiseIfNew(settings.get("password"));
      return Server.start(
          cluster,
          Integer.parseInt(settings.get("port")),
          settings.get("password"),
          Path.of(settings.get("log")));
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot start in " + folder + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL started in " + folder, e);
    }
  }
}
