package io.datamorph.workflowtracker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the followers of a workflow in this process. A follower elsewhere finds out by itself: it
 * waits for a moment at most and looks again.
 */
public final class Arrivals {

  private final Map<String, Semaphore> followed = new ConcurrentHashMap<>();

  /** Something was recorded for the workflow. */
  void of(String workflowId) {
    Semaphore followers = followed.get(workflowId);
    if (followers != null) {
      followers.release(Math.max(1, followers.getQueueLength()));
    }
  }

  /** Returns on the next arrival, or when the time is up. */
  public void await(String workflowId, Duration atMost) throws InterruptedException {
    Semaphore semaphore = followed.computeIfAbsent(workflowId, id -> new Semaphore(0));
    if (semaphore.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      semaphore.drainPermits();
    }
  }

  /** Nobody follows the workflow any more. */
  public void forget(String workflowId) {
    followed.remove(workflowId);
  }
}
