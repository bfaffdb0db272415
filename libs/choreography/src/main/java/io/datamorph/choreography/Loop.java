package io.datamorph.choreography;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one step again and again on a thread of its own: when woken, and at the latest in time. */
final class Loop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** One round; says how long nothing will have to be done unless somebody wakes the loop. */
  interface Step {
    Duration run() throws InterruptedException;
  }

  private final String name;
  private final Step step;
  private final Semaphore wakes = new Semaphore(0);
  private volatile boolean closed;
  private volatile boolean oneMore;
  private Thread thread;
  private int failures;

  Loop(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  synchronized void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  void wake() {
    wakes.release();
  }

  private void run() {
    try {
      while (!closed) {
        Duration pause = guarded();
        wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        wakes.drainPermits();
      }
      if (oneMore) {
        guarded();
      }
    } catch (InterruptedException e) {
      LOG.debug("{} was interrupted", name);
    }
  }

  private Duration guarded() throws InterruptedException {
    try {
      Duration pause = step.run();
      if (failures > 0) {
        LOG.info("{} works again", name);
      }
      failures = 0;
      return pause;
    } catch (RuntimeException e) {
      failures++;
      Duration pause = BackOff.fullJitter(failures, Duration.ofMillis(200), LONGEST_PAUSE);
      if (!closed && failures == 1) {
        LOG.warn("{} failed and will try again: {}", name, Failures.oneLine(e), e);
      }
      return pause;
    }
  }

  /** Lets a round that is under way end within the given time, then interrupts it. */
  synchronized void close(Duration patience) {
    closed = true;
    wake();
    if (thread == null) {
      return;
    }
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As {@link #close()}, after one more round for what was left to be done before this call. */
  void finish() {
    oneMore = true;
    close();
  }

  @Override
  public void close() {
    close(Duration.ofSeconds(2));
  }
}
