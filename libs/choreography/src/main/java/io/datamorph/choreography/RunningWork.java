package io.datamorph.choreography;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one piece of work: runs the handler under its lease and applies the result. */
final class RunningWork {

  private static final Logger LOG = LoggerFactory.getLogger(RunningWork.class);
  private static final Duration LONGEST_DATABASE_PAUSE = Duration.ofSeconds(2);

  private final WorkTable.Claim claim;
  private final WorkQueue.Registration registration;
  private final HeldLease lease;
  private final Transactions transactions;

  RunningWork(
      WorkTable.Claim claim,
      WorkQueue.Registration registration,
      HeldLease lease,
      Transactions transactions) {
    this.claim = claim;
    this.registration = registration;
    this.lease = lease;
    this.transactions = transactions;
  }

  String workflowId() {
    return claim.item().workflowId();
  }

  void cancel() {
    lease.cancel();
  }

  /** Gives the item back to the queue at once, without counting the try. */
  void release() {
    lease.lose();
    try {
      transactions
          .jdbi()
          .useHandle(handle -> WorkTable.giveBack(handle, claim, Duration.ZERO, false, "released"));
    } catch (RuntimeException e) {
      LOG.warn("{} is not released, its lease will expire: {}", describe(), Failures.oneLine(e));
    }
    lease.interrupt();
  }

  void run() {
    lease.keep();
    try {
      if (claim.tries() > registration.policy().maxTries()) {
        exhausted(new LeaseLostException("every worker of " + describe() + " died"));
      } else if (claim.remaining().isNegative()) {
        exhausted(deadlinePassed(null));
      } else {
        runHandler();
      }
    } finally {
      lease.end();
    }
  }

  private void runHandler() {
    WorkResult result;
    try {
      lease.enterHandler();
      result = registration.handler().run(claim.item(), lease);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      lease.leaveHandler();
      failed(e);
      return;
    }
    lease.leaveHandler();
    switch (result) {
      case WorkResult.Done done -> done(done);
      case WorkResult.RetryLater later -> retryLater(later);
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
    if (lease.endsBeforeDeadline(later.delay())) {
      giveBack(later.delay(), false, later.why());
    } else {
      exhausted(deadlinePassed(new StillWaitingException(later.why())));
    }
  }

  private void failed(Throwable failure) {
    if (lease.lost()) {
      LOG.info("{} ended after its lease was lost", describe());
      return;
    }
    if (lease.cancelled()) {
      String why = Failures.oneLine(failure);
      whenDatabaseIsThere(
          work -> {
            WorkTable.end(work.handle(), claim, WorkTable.End.CANCELLED, why);
            return true;
          });
      return;
    }
    WorkPolicy policy = registration.policy();
    Duration wait = BackOff.fullJitter(claim.tries(), policy.firstBackOff(), policy.maxBackOff());
    if (lease.late()) {
      exhausted(deadlinePassed(failure));
    } else if (claim.tries() >= policy.maxTries() || !lease.endsBeforeDeadline(wait)) {
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
  private void whenDatabaseIsThere(Function<DatabaseUnitOfWork, Boolean> body) {
    for (int tries = 1; ; tries++) {
      try {
        transactions.run(claim.traceparent(), body);
        return;
      } catch (RuntimeException e) {
        if (lease.lost() || DatabaseTrouble.of(e) != DatabaseTrouble.AWAY) {
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

  private TimeoutException deadlinePassed(Throwable last) {
    String suffix = last == null ? "" : ", last: " + Failures.oneLine(last);
    TimeoutException passed =
        new TimeoutException(
            "the deadline of %s has passed%s".formatted(registration.policy().deadline(), suffix));
    if (last != null) {
      passed.initCause(last);
    }
    return passed;
  }

  private String describe() {
    return claim.describe();
  }
}
