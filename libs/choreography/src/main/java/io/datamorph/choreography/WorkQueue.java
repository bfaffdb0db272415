package io.datamorph.choreography;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Long work: claimed under a lease (database clock) with a fencing number, on virtual threads. */
public final class WorkQueue {

  private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);
  private static final Duration SCAN = Duration.ofSeconds(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);

  /** Who does a kind of work, and how often it is tried. */
  record Registration(WorkHandler handler, WorkPolicy policy) {}

  private final ParticipantConfig config;
  private final Transactions transactions;
  private final String owner;
  private final Map<String, Registration> registrations = new ConcurrentHashMap<>();
  private final Set<RunningWork> running = ConcurrentHashMap.newKeySet();
  private final Semaphore free;
  private final Loop dispatcher;
  private volatile boolean started;
  private volatile boolean closing;

  WorkQueue(ParticipantConfig config, Transactions transactions) {
    this.config = config;
    this.transactions = transactions;
    this.owner = config.service() + "/" + ManagementFactory.getRuntimeMXBean().getName();
    this.free = new Semaphore(config.workers());
    this.dispatcher = new Loop(config.service() + "-work", this::dispatch);
  }

  /** Registers who does work of this kind; before the participant starts. */
  public void handle(String kind, WorkHandler handler, WorkPolicy policy) {
    if (started) {
      throw new IllegalStateException("register the handler of " + kind + " before start()");
    }
    if (registrations.putIfAbsent(kind, new Registration(handler, policy)) != null) {
      throw new IllegalStateException(kind + " has a handler already");
    }
  }

  public void handle(String kind, WorkHandler handler) {
    handle(kind, handler, WorkPolicy.standard());
  }

  void start() {
    started = true;
    if (!registrations.isEmpty()) {
      dispatcher.start();
    }
  }

  void wake() {
    dispatcher.wake();
  }

  /** Tells what runs in this process at once; other processes learn it at their next heartbeat. */
  void cancelled(Collection<String> workflows) {
    running.stream()
        .filter(work -> workflows.contains(work.workflowId()))
        .forEach(RunningWork::cancel);
  }

  private Duration dispatch() {
    while (!closing && free.tryAcquire()) {
      Optional<WorkTable.Claim> claim = Optional.empty();
      long before = System.nanoTime();
      try {
        claim = claim();
      } finally {
        if (claim.isEmpty()) {
          free.release();
        }
      }
      if (claim.isEmpty()) {
        return untilNext();
      }
      begin(claim.get(), before);
    }
    return SCAN;
  }

  private Optional<WorkTable.Claim> claim() {
    // In random order, so that a flood of one kind does not starve the others.
    List<String> kinds = new ArrayList<>(registrations.keySet());
    Collections.shuffle(kinds);
    for (String kind : kinds) {
      Optional<WorkTable.Claim> claim = claim(kind);
      if (claim.isPresent()) {
        return claim;
      }
    }
    return Optional.empty();
  }

  private Optional<WorkTable.Claim> claim(String kind) {
    Duration deadline = registrations.get(kind).policy().deadline();
    while (true) {
      try {
        return transactions
            .jdbi()
            .inTransaction(
                handle -> WorkTable.claim(handle, kind, owner, config.lease(), deadline));
      } catch (UnreadableWorkException e) {
        LOG.error("Abandoned: {}", e.getMessage(), e);
        transactions
            .jdbi()
            .useHandle(handle -> UnwantedWork.abandon(handle, e.id(), Failures.oneLine(e)));
      }
    }
  }

  private Duration untilNext() {
    transactions.jdbi().useHandle(UnwantedWork::endAbandoned);
    Duration next =
        transactions
            .jdbi()
            .withHandle(handle -> WorkTable.untilNext(handle, registrations.keySet()))
            .orElse(SCAN);
    if (next.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return next.compareTo(SCAN) < 0 ? next : SCAN;
  }

  private void begin(WorkTable.Claim claim, long claimedAt) {
    Registration registration = registrations.get(claim.item().kind());
    HeldLease lease = new HeldLease(claim, config.lease(), transactions, claimedAt);
    RunningWork work = new RunningWork(claim, registration, lease, transactions);
    running.add(work);
    String name = config.service() + "-" + claim.item().kind() + "-" + claim.item().workflowId();
    Thread.ofVirtual()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                LOG.error("{} left its worker with an error; its lease will expire", name, e);
              } finally {
                running.remove(work);
                free.release();
                dispatcher.wake();
              }
            });
  }

  /** Claims no more, lets what runs end within the time, and gives the rest back to the queue. */
  void close(Duration patience) {
    closing = true;
    dispatcher.close();
    try {
      if (!free.tryAcquire(config.workers(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
        running.forEach(RunningWork::release);
        // A moment for the interrupted to clean up after themselves.
        free.tryAcquire(config.workers(), 1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.forEach(RunningWork::release);
    }
  }
}
