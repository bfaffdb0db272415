package io.datamorph.jobrunner.outbound;

import io.datamorph.jobrunner.JobRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One process of the embedded engine: warms up, takes one job, ends. */
final class EngineChild {

  private static final Logger LOG = Logger.getLogger(EngineChild.class);

  /** Full: the process waits until its lines are taken. */
  private static final int MOST_WAITING_EVENTS = 1000;

  private static final int SIGNAL_BASE = 128;
  private static final Duration LAST_LINES = Duration.ofSeconds(2);

  private final Process process;
  private final Path folder;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final BlockingQueue<ChildEvent> events = new ArrayBlockingQueue<>(MOST_WAITING_EVENTS);
  private final Tail diagnostics = new Tail();
  private final Thread listener;
  private final Thread diagnosticsListener;
  private volatile boolean retired;

  EngineChild(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    listener = reader("says", process.getInputStream(), this::heard);
    diagnosticsListener = reader("errors", process.getErrorStream(), diagnostics::add);
    process.onExit().thenRunAsync(this::ended);
  }

  private Thread reader(String what, InputStream stream, Consumer<String> sink) {
    // A platform thread: reading a pipe would pin the carrier of a virtual one.
    return Thread.ofPlatform()
        .daemon()
        .name("engine-" + process.pid() + "-" + what)
        .start(() -> read(stream, sink));
  }

  private void read(InputStream stream, Consumer<String> sink) {
    Lines lines = new Lines(stream);
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        sink.accept(line.get());
      }
    } catch (IOException e) {
      LOG.debugf("the process is gone: %s", e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      // Unheard, the process would run on until the job's time is over.
      LOG.error("What an engine says cannot be read; it is killed", e);
      process.destroyForcibly();
    }
  }

  private void heard(String line) {
    switch (Protocol.read(line)) {
      case ChildEvent.Ready event -> ready.complete(event.engine());
      case ChildEvent.Noise noise -> diagnostics.add(noise.line());
      case ChildEvent.Output event -> offer(event);
      case ChildEvent.Succeeded event -> offer(event);
      case ChildEvent.Failed event -> offer(event);
    }
  }

  private void offer(ChildEvent event) {
    try {
      if (!retired) {
        events.put(event);
      }
    } catch (InterruptedException e) {
      // Nobody listens any more, and the rest of the stream is read to nowhere.
      retired = true;
    }
  }

  private void ended() {
    try {
      awaitLastLines();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ready.completeExceptionally(endedTooEarly());
  }

  /** Completes with the engine's name; exceptionally when the process ends before. */
  CompletableFuture<String> ready() {
    return ready;
  }

  /** Hands the job over; the script lies in the private folder by then. */
  void give(JobRequest request) throws IOException {
    Path script = folder.resolve("job.py");
    Files.writeString(script, request.script());
    // Left open: end-of-file would tell the process to go.
    Writer stdin = process.outputWriter(StandardCharsets.UTF_8);
    stdin.write(Protocol.job(request, script) + "\n");
    stdin.flush();
  }

  /** What the process says next, if it does so within the time. */
  Optional<ChildEvent> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** After the end: once all that the process said is waiting to be taken. */
  void awaitLastLines() throws InterruptedException {
    // A grandchild may hold the pipe open, so not for ever.
    listener.join(LAST_LINES);
    diagnosticsListener.join(LAST_LINES);
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  String howItEnded() {
    int code = process.exitValue();
    return code > SIGNAL_BASE
        ? "was killed by signal " + (code - SIGNAL_BASE)
        : "ended with exit code " + code;
  }

  String lastWords() {
    return diagnostics.text();
  }

  long pid() {
    return process.pid();
  }

  Path folder() {
    return folder;
  }

  /** Ends it with all its descendants and takes its folder away. */
  void destroy() {
    ProcessGroup.kill(process);
    retired = true;
    listener.interrupt();
    try {
      process.waitFor(LAST_LINES.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    JobFolders.delete(folder);
  }

  private EngineStartException endedTooEarly() {
    String words = lastWords();
    return new EngineStartException(
        "the engine "
            + howItEnded()
            + " before it was ready"
            + (words.isEmpty() ? "" : ": " + words));
  }
}
