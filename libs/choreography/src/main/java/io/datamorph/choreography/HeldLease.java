package io.datamorph.choreography;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lease of a claim: renews itself beside the handler, and interrupts it when there is cause.
 */
final class HeldLease implements Lease {

  private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

  private final WorkTable.Claim claim;
  private final Duration length;
  private final Transactions transactions;
  private final Semaphore ended = new Semaphore(0);
  private final long deadline;
  private volatile long renewed;
  private volatile boolean cancelled;
  private volatile boolean lost;
  private volatile boolean late;
  private Thread handler;

  /**
   * @param claimedAt monotonic, from before the claim: what the claim took is part of the lease
   */
  HeldLease(WorkTable.Claim claim, Duration length, Transactions transactions, long claimedAt) {
    this.claim = claim;
    this.length = length;
    this.transactions = transactions;
    this.renewed = claimedAt;
    this.deadline = claimedAt + claim.remaining().toNanos();
  }

  @Override
  public long fence() {
    return claim.fence();
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void throwIfLost() {
    if (cancelled) {
      throw new LeaseLostException(claim.describe() + " was cancelled");
    }
    if (lost || System.nanoTime() - renewed > length.toNanos()) {
      throw new LeaseLostException("the lease of " + claim.describe() + " is lost");
    }
  }

  boolean lost() {
    return lost;
  }

  /** Whether the deadline has passed while the handler ran. */
  boolean late() {
    return late;
  }

  boolean endsBeforeDeadline(Duration wait) {
    return System.nanoTime() + wait.toNanos() < deadline;
  }

  void cancel() {
    cancelled = true;
    interrupt();
  }

  void lose() {
    lost = true;
  }

  void keep() {
    Thread.ofVirtual().name(Thread.currentThread().getName() + "-lease").start(this::renew);
  }

  void end() {
    ended.release();
  }

  synchronized void enterHandler() {
    handler = Thread.currentThread();
  }

  /** From here on nobody interrupts: the result's transaction must not be torn. */
  synchronized void leaveHandler() {
    handler = null;
    Thread.interrupted();
  }

  synchronized void interrupt() {
    if (handler != null) {
      handler.interrupt();
    }
  }

  private void renew() {
    try {
      while (!lost && !ended.tryAcquire(untilRenewal(), TimeUnit.NANOSECONDS)) {
        renewOnce();
      }
    } catch (InterruptedException e) {
      LOG.trace("{} needs its lease no more", claim.describe());
    }
  }

  private long untilRenewal() {
    long third = length.toNanos() / 3;
    return late ? third : Math.clamp(deadline - System.nanoTime(), 1, third);
  }

  private void renewOnce() {
    long before = System.nanoTime();
    if (!late && before >= deadline) {
      late = true;
      interrupt();
    }
    try {
      Optional<Boolean> cancelledNow =
          transactions.jdbi().withHandle(handle -> WorkTable.renew(handle, claim, length));
      renewed = before;
      lost = lost || cancelledNow.isEmpty();
      if (cancelledNow.orElse(false) && !cancelled) {
        cancel();
      }
    } catch (RuntimeException e) {
      LOG.warn("Renewing the lease of {} failed: {}", claim.describe(), Failures.oneLine(e));
      lost = lost || System.nanoTime() - renewed > length.toNanos();
    }
    if (lost) {
      interrupt();
    }
  }
}
