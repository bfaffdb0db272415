package io.datamorph.conformance;

import io.datamorph.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the scripts of all cases in one session, while the test goes on. */
final class Engine implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 240;

  private final Map<String, CompletableFuture<Optional<String>>> outcomes = new LinkedHashMap<>();
  private final EngineProcess process;

  private Engine(EngineProcess process) {
    this.process = process;
  }

  static Engine start(
      Path folder, Map<EvalCase, String> scripts, Map<String, TestDatabase> databases)
      throws IOException, SQLException {
    TestDatabase home = databases.values().iterator().next();
    new Scripts(home).put(scripts);
    Map<String, TestDatabase> connections = new LinkedHashMap<>(databases);
    connections.put("scripts", home);
    Engine engine = new Engine(EngineProcess.start(folder));
    scripts.keySet().forEach(each -> engine.outcomes.put(each.id(), new CompletableFuture<>()));
    engine.process.drive(connections);
    Thread.ofPlatform().daemon().name("engine-says").start(engine::listen);
    return engine;
  }

  private void listen() {
    String end;
    try {
      end = process.listen((id, error) -> outcomes.get(id).complete(error));
    } catch (RuntimeException e) {
      end = e.toString();
    }
    Optional<String> never = Optional.of("did not run: " + end);
    outcomes.values().forEach(outcome -> outcome.complete(never));
  }

  /** What went wrong with the script; empty when it has written its rows. */
  Optional<String> error(EvalCase each) throws InterruptedException {
    try {
      return outcomes.get(each.id()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return Optional.of("did not run within " + PATIENCE_SECONDS + " s");
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
