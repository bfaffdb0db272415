package io.datamorph.choreography;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try of one piece of work: runs the handler, renews the lease beside it, applies the result.
 */
final class RunningWork implements Lease {

  private static final Logger LOG = LoggerFactory.getLogger(RunningWork.class);
  private static final Duration LONGEST_DATABASE_PAUSE = Duration.ofSeconds(2);

  private final WorkTable.Claim claim;
  private final WorkQueue.Registration registration;
  private final Duration lease;
  private final Transactions transactions;
  private final Semaphore handlerEnded = new Semaphore(0);
  private final long deadline;
  private volatile long renewed;
  private volatile boolean cancelled;
  private volatile boolean lost;
  private volatile boolean late;
  private Thread handlerThread;

  RunningWork(
      WorkTable.Claim claim,
      WorkQueue.Registration registration,
      Duration lease,
      Transactions transactions,
      long claimedAt) {
    this.claim = claim;
    this.registration = registration;
    this.lease = lease;
    this.transactions = transactions;
    this.renewed = claimedAt;
    this.deadline = renewed + claim.remaining().toNanos();
  }

  WorkTable.Claim claim() {
    return claim;
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
      throw new LeaseLostException(describe() + " was cancelled");
    }
    if (lost || System.nanoTime() - renewed > lease.toNanos()) {
      throw new LeaseLostException("the lease of " + describe() + " is lost");
    }
  }

  void cancel() {
    cancelled = true;
    interruptHandler();
  }

  /** Gives the item back to the queue at once, without counting the try. */
  void release() {
    lost = true;
    try {
      transactions
          .jdbi()
          .useHandle(handle -> WorkTable.giveBack(handle, claim, Duration.ZERO, false, "released"));
    } catch (RuntimeException e) {
      LOG.warn("{} is not released, its lease will expire: {}", describe(), Failures.oneLine(e));
    }
    interruptHandler();
  }

  void run() {
    Thread.ofVirtual().name(Thread.currentThread().getName() + "-lease").start(this::renew);
    try {
      if (claim.tries() > registration.policy().maxTries()) {
        exhausted(new LeaseLostException("every worker of " + describe() + " died"));
      } else if (claim.remaining().isNegative()) {
        exhausted(deadlinePassed(null));
      } else {
        runHandler();
      }
    } finally {
      handlerEnded.release();
    }
  }

  private void runHandler() {
    WorkResult result;
    try {
      enterHandler();
      result = registration.handler().run(claim.item(), this);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      leaveHandler();
      failed(e);
      return;
    }
    leaveHandler();
    switch (result) {
      case WorkResult.Done done -> done(done);
      case WorkResult.RetryLater later -> retryLater(later);
    }
  }

  private synchronized void enterHandler() {
    handlerThread = Thread.currentThread();
  }

  /** From here on nobody interrupts: the result's transaction must not be torn. */
  private synchronized void leaveHandler() {
    handlerThread = null;
    Thread.interrupted();
  }

  private synchronized void interruptHandler() {
    if (handlerThread != null) {
      handlerThread.interrupt();
    }
  }

  private void done(WorkResult.Done done) {
    try {
      apply(done.effects(), WorkTable.End.DONE, "");
    } catch (LeaseLostException e) {
      LOG.info("The result of {} is discarded: {}", describe(), e.getMessage());
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void retryLater(WorkResult.RetryLater later) {
    if (fitsBeforeDeadline(later.delay())) {
      giveBack(later.delay(), false, later.why());
    } else {
      exhausted(deadlinePassed(new IllegalStateException(later.why())));
    }
  }

  private void failed(Throwable failure) {
    if (lost) {
      LOG.info("{} ended after its lease was lost", describe());
      return;
    }
    if (cancelled) {
      whenDatabaseIsThere(
          work -> {
            WorkTable.end(work.handle(), claim, WorkTable.End.CANCELLED, Failures.oneLine(failure));
            return true;
          });
      return;
    }
    WorkPolicy policy = registration.policy();
    Duration wait = BackOff.fullJitter(claim.tries(), policy.firstBackOff(), policy.maxBackOff());
    if (late) {
      exhausted(deadlinePassed(failure));
    } else if (claim.tries() >= policy.maxTries() || !fitsBeforeDeadline(wait)) {
      exhausted(failure);
    } else {
      LOG.warn("{} failed, try {} of {}", describe(), claim.tries(), policy.maxTries(), failure);
      giveBack(wait, true, Failures.oneLine(failure));
    }
  }

  private void giveBack(Duration wait, boolean triesCount, String why) {
    whenDatabaseIsThere(
        work -> {
          WorkTable.giveBack(work.handle(), claim, wait, triesCount, why);
          return true;
        });
  }

  private void exhausted(Throwable last) {
    LOG.error("Gave up {} after {} tries", describe(), claim.tries(), last);
    Exception cause = last instanceof Exception e ? e : new IllegalStateException(last);
    try {
      WorkResult end = registration.handler().exhausted(claim.item(), cause);
      switch (end) {
        case WorkResult.Done done ->
            apply(done.effects(), WorkTable.End.EXHAUSTED, Failures.oneLine(last));
        case WorkResult.RetryLater later -> giveBack(later.delay(), false, later.why());
      }
    } catch (LeaseLostException e) {
      LOG.info("The end of {} is discarded: {}", describe(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Saying that {} is exhausted failed; it will be said again", describe(), e);
      giveBack(registration.policy().maxBackOff(), true, Failures.oneLine(e));
    }
  }

  private void apply(Consumer<UnitOfWork> effects, WorkTable.End end, String error) {
    whenDatabaseIsThere(
        work -> {
          work.lock(claim.item().workflowId());
          if (!WorkTable.holds(work.handle(), claim)) {
            throw new LeaseLostException("the lease of " + describe() + " is lost");
          }
          effects.accept(work);
          WorkTable.end(work.handle(), claim, end, error);
          return true;
        });
  }

  /** The heartbeat keeps the lease meanwhile, or learns that it is lost. */
  private void whenDatabaseIsThere(java.util.function.Function<DatabaseUnitOfWork, Boolean> body) {
    for (int tries = 1; ; tries++) {
      try {
        transactions.run(claim.traceparent(), body);
        return;
      } catch (RuntimeException e) {
        if (lost || DatabaseTrouble.of(e) != DatabaseTrouble.AWAY) {
          throw e;
        }
        pause(BackOff.fullJitter(tries, Duration.ofMillis(100), LONGEST_DATABASE_PAUSE));
      }
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }

  private void renew() {
    try {
      while (!lost && !handlerEnded.tryAcquire(untilRenewal(), TimeUnit.NANOSECONDS)) {
        renewOnce();
      }
    } catch (InterruptedException e) {
      LOG.trace("{} needs its lease no more", describe());
    }
  }

  private long untilRenewal() {
    long third = lease.toNanos() / 3;
    return late ? third : Math.clamp(deadline - System.nanoTime(), 1, third);
  }

  private void renewOnce() {
    long before = System.nanoTime();
    if (!late && before >= deadline) {
      late = true;
      interruptHandler();
    }
    try {
      Optional<Boolean> cancelledNow =
          transactions.jdbi().withHandle(handle -> WorkTable.renew(handle, claim, lease));
      renewed = before;
      lost = cancelledNow.isEmpty();
      if (cancelledNow.orElse(false) && !cancelled) {
        cancel();
      }
    } catch (RuntimeException e) {
      LOG.warn("Renewing the lease of {} failed: {}", describe(), Failures.oneLine(e));
      lost = System.nanoTime() - renewed > lease.toNanos();
    }
    if (lost) {
      interruptHandler();
    }
  }

  private boolean fitsBeforeDeadline(Duration wait) {
    return System.nanoTime() + wait.toNanos() < deadline;
  }

  private TimeoutException deadlinePassed(Throwable last) {
    String message =
        "the deadline of %s has passed%s"
            .formatted(
                registration.policy().deadline(),
                last == null ? "" : ", last: " + Failures.oneLine(last));
    TimeoutException passed = new TimeoutException(message);
    if (last != null) {
      passed.initCause(last);
    }
    return passed;
  }

  private String describe() {
    WorkItem item = claim.item();
    return "%s of %s (%d-%d)"
        .formatted(item.kind(), item.workflowId(), item.iteration(), item.attempt());
  }
}
