package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.Engine;
import io.datamorph.jobrunner.JobControl;
import io.datamorph.jobrunner.JobRequest;
import io.datamorph.jobrunner.domain.JobResult;
import io.datamorph.jobrunner.domain.Spans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs each script in a process of its own; one process is kept warm for the next. */
final class EmbeddedEngine implements Engine {

  private static final Duration TICK = Duration.ofMillis(100);

  private final EngineHome home;
  private final Duration startTimeout;
  private final EngineChildren children;
  private final Optional<Standby> standby;

  EmbeddedEngine(EngineHome home, JobFolders folders, Duration startTimeout, boolean keepStandby) {
    this.home = home;
    this.startTimeout = startTimeout;
    children = new EngineChildren(home, folders);
    standby = keepStandby ? Optional.of(new Standby(children, startTimeout)) : Optional.empty();
  }

  @Override
  public void warmUp() {
    if (home.trouble().isEmpty()) {
      standby.ifPresent(Standby::refill);
    }
  }

  @Override
  public JobResult run(JobRequest request, JobControl control) throws InterruptedException {
    Optional<String> trouble = home.trouble();
    if (trouble.isPresent()) {
      return new JobResult.NotStarted(trouble.get(), true);
    }
    try {
      Optional<EngineChild> warm = standby.flatMap(Standby::take);
      return run(warm.isPresent() ? warm.get() : children.start(), request, control);
    } catch (IOException | UncheckedIOException e) {
      return new JobResult.NotStarted("the engine cannot be started: " + e.getMessage(), false);
    } finally {
      warmUp();
    }
  }

  private JobResult run(EngineChild child, JobRequest request, JobControl control)
      throws InterruptedException {
    boolean finished = false;
    try {
      JobResult result = converse(child, request, control);
      finished = result instanceof JobResult.Succeeded || result instanceof JobResult.Failed;
      return result;
    } finally {
      if (finished) {
        children.retire(child);
      } else {
        children.destroy(child);
      }
    }
  }

  private JobResult converse(EngineChild child, JobRequest request, JobControl control)
      throws InterruptedException {
    Optional<JobResult> prevented = awaitReady(child, control);
    if (prevented.isPresent()) {
      return prevented.get();
    }
    try {
      child.give(request);
    } catch (IOException e) {
      // It died with the job half said; if it lives, the folder for the script is unusable.
      return child.isAlive()
          ? new JobResult.NotStarted("the job cannot be handed over: " + e.getMessage(), false)
          : died(child);
    }
    return listen(child, request, control);
  }

  /** Empty when the process is ready; else why there is no use in going on. */
  private Optional<JobResult> awaitReady(EngineChild child, JobControl control)
      throws InterruptedException {
    long deadline = System.nanoTime() + startTimeout.toNanos();
    while (true) {
      try {
        child.ready().get(TICK.toMillis(), TimeUnit.MILLISECONDS);
        return Optional.empty();
      } catch (ExecutionException e) {
        return Optional.of(new JobResult.NotStarted(e.getCause().getMessage(), false));
      } catch (TimeoutException notYet) {
        if (control.unwanted()) {
          return Optional.of(new JobResult.Cancelled());
        }
        if (System.nanoTime() > deadline) {
          String why = "the engine was not ready within " + Spans.words(startTimeout);
          return Optional.of(new JobResult.NotStarted(why, false));
        }
      }
    }
  }

  private static JobResult listen(EngineChild child, JobRequest request, JobControl control)
      throws InterruptedException {
    String engine = child.ready().join();
    long deadline = System.nanoTime() + request.timeout().toNanos();
    while (true) {
      boolean over = !child.isAlive();
      if (over) {
        child.awaitLastLines();
      }
      Optional<ChildEvent> event = child.next(over ? Duration.ZERO : TICK);
      Optional<JobResult> result =
          event.isPresent()
              ? heard(event.get(), engine, control)
              : Optional.<JobResult>empty()
                  .or(() -> over ? Optional.of(died(child)) : Optional.empty());
      if (result.isPresent()) {
        return result.get();
      }
      if (control.unwanted()) {
        return new JobResult.Cancelled();
      }
      if (System.nanoTime() > deadline) {
        return new JobResult.TimedOut(request.timeout());
      }
    }
  }

  private static Optional<JobResult> heard(ChildEvent event, String engine, JobControl control) {
    return switch (event) {
      case ChildEvent.Output output -> {
        control.output(output.line());
        yield Optional.empty();
      }
      case ChildEvent.Succeeded done -> Optional.of(new JobResult.Succeeded(engine, done.rows()));
      case ChildEvent.Failed failed -> Optional.of(new JobResult.Failed(engine, failed.error()));
      case ChildEvent.Ready again -> Optional.empty();
      case ChildEvent.Noise noise -> Optional.empty();
    };
  }

  private static JobResult died(EngineChild child) {
    return new JobResult.Died(child.howItEnded(), child.lastWords());
  }

  @Override
  public Condition condition() {
    Optional<String> trouble = home.trouble();
    if (trouble.isPresent()) {
      return new Condition(false, trouble.get());
    }
    return standby
        .map(Standby::condition)
        .orElse(new Condition(true, "an engine is started for each job"));
  }

  @Override
  public void close() {
    standby.ifPresent(Standby::close);
    children.close();
  }
}
