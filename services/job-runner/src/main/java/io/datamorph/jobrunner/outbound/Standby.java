package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.Engine.Condition;
import io.datamorph.jobrunner.domain.Spans;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps one process warm, so that a job need not wait for the engine to start. */
final class Standby implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Standby.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

  private final EngineChildren children;
  private final Duration startTimeout;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("engine-standby").factory());
  private EngineChild waiting;
  private Condition condition = new Condition(true, "no engine is standing by");
  private boolean closed;

  Standby(EngineChildren children, Duration startTimeout) {
    this.children = children;
    this.startTimeout = startTimeout;
  }

  /** The process that is warm or on its way there, if it lives. */
  synchronized Optional<EngineChild> take() {
    EngineChild taken = waiting;
    waiting = null;
    return Optional.ofNullable(taken).filter(EngineChild::isAlive);
  }

  /** Starts a process unless there is one. */
  synchronized void refill() {
    if (closed || waiting != null && waiting.isAlive()) {
      return;
    }
    try {
      EngineChild child = children.start();
      waiting = child;
      condition = new Condition(true, "an engine is warming up");
      child
          .ready()
          .copy()
          .orTimeout(startTimeout.toMillis(), TimeUnit.MILLISECONDS)
          .whenCompleteAsync((engine, failure) -> started(child, engine, failure));
    } catch (IOException | RuntimeException e) {
      failed(e.getMessage());
    }
  }

  private synchronized void started(EngineChild child, String engine, Throwable failure) {
    if (waiting != child) {
      // In use by now; whoever uses it learns the same.
      return;
    }
    if (failure == null) {
      condition = new Condition(true, engine + " is standing by");
      LOG.infof("%s is standing by", engine);
      child.onExit().thenRun(() -> ended(child));
      return;
    }
    waiting = null;
    children.destroy(child);
    failed(
        failure.getCause() instanceof EngineStartException early
            ? early.getMessage()
            : "the engine was not ready within " + Spans.words(startTimeout));
  }

  /** Nobody wanted that: another one is started. */
  private synchronized void ended(EngineChild child) {
    if (waiting == child && !closed) {
      waiting = null;
      LOG.warnf("The engine standing by %s; another one is started", child.howItEnded());
      later.execute(
          () -> {
            children.destroy(child);
            refill();
          });
    }
  }

  private void failed(String why) {
    if (closed) {
      return;
    }
    condition = new Condition(false, why);
    LOG.warnf("No engine is standing by, the next try is in %s: %s", AFTER_FAILURE, why);
    later.schedule(this::refill, AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized Condition condition() {
    return condition;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      waiting = null;
    }
    later.shutdownNow();
  }
}
