package io.datamorph.logsink;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps forwarding: at once when entries arrive, later and later while the store is away. */
final class Forwarder implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Forwarder.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  private final ForwardEntries forward;
  private final LogStore store;
  private final Semaphore arrivals = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().name("log-forwarder").unstarted(this::loop);
  private volatile boolean closed;
  private int failures;

  Forwarder(ForwardEntries forward, LogStore store) {
    this.forward = forward;
    this.store = store;
  }

  void start() {
    thread.start();
  }

  /** There is something to forward. */
  void wake() {
    arrivals.release();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void loop() {
    long pruned = System.nanoTime();
    while (!closed) {
      try {
        int forwarded = step();
        if (System.nanoTime() - pruned > PRUNE_EVERY.toNanos()) {
          store.prune();
          pruned = System.nanoTime();
        }
        if (forwarded == 0) {
          arrivals.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
          arrivals.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("the log store could not be pruned", e);
      }
    }
  }

  private int step() {
    try {
      int forwarded = forward.once();
      failures = 0;
      return forwarded;
    } catch (RuntimeException e) {
      if (!closed) {
        failures++;
        LOG.warnf(e, "log entries wait: they could not be stored (failure %d in a row)", failures);
      }
      return 0;
    }
  }

  private Duration pause() {
    if (failures == 0) {
      return LOOK_AGAIN;
    }
    long longest =
        Math.min(LONGEST_PAUSE.toMillis(), LOOK_AGAIN.toMillis() << Math.min(failures - 1, 10));
    return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
  }
}
