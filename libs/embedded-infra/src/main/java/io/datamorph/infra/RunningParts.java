package io.datamorph.infra;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The parts that run on one data folder. */
final class RunningParts implements AutoCloseable {

  private final DataFolder folder;
  private final Map<Part, RunningPart> parts = new EnumMap<>(Part.class);

  private RunningParts(DataFolder folder) {
    this.folder = folder;
  }

  static RunningParts start(
      Map<Part, Integer> ports, Set<String> buckets, DataFolder folder, Consumer<String> progress) {
    var running = new RunningParts(folder);
    try {
      var starter = new PartStarter(folder, Credentials.of(folder), buckets, progress);
      List<Callable<RunningPart>> starts = new ArrayList<>();
      ports.forEach((part, port) -> starts.add(() -> starter.start(part, port)));
      running.startAll(starts);
      return running;
    } catch (RuntimeException e) {
      closeAfter(e, running);
      throw e;
    }
  }

  private void startAll(List<Callable<RunningPart>> starts) {
    Optional<Throwable> failure = Optional.empty();
    for (var start : sideBySide(starts)) {
      try {
        var part = start.get();
        parts.put(part.part(), part);
      } catch (ExecutionException e) {
        failure = failure.or(() -> Optional.of(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = Optional.of(e);
      }
    }
    failure.ifPresent(
        cause -> {
          throw cause instanceof InfraException known
              ? known
              : new InfraException("The embedded infrastructure cannot start: " + cause, cause);
        });
  }

  private static <T> List<Future<T>> sideBySide(List<Callable<T>> work) {
    var threads = Thread.ofPlatform().name("datamorph-infra-", 0).daemon().factory();
    try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
      return work.stream().map(executor::submit).toList();
    }
  }

  private static void closeAfter(RuntimeException failure, RunningParts running) {
    try {
      running.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  DataFolder folder() {
    return folder;
  }

  Optional<KafkaHandle> kafka() {
    return handle(Part.KAFKA, KafkaHandle.class);
  }

  Optional<PostgresHandle> postgres() {
    return handle(Part.POSTGRES, PostgresHandle.class);
  }

  Optional<S3Handle> s3() {
    return handle(Part.S3, S3Handle.class);
  }

  Optional<DynamoHandle> dynamoDb() {
    return handle(Part.DYNAMODB_LOCAL, DynamoHandle.class);
  }

  private <T> Optional<T> handle(Part part, Class<T> type) {
    return Optional.ofNullable(parts.get(part)).map(RunningPart::handle).map(type::cast);
  }

  /** Stores first, side by side; the broker last; then the folder. */
  @Override
  public void close() {
    var broker = Optional.ofNullable(parts.remove(Part.KAFKA));
    List<RuntimeException> failures = new ArrayList<>();
    var stores = parts.values().stream().map(RunningParts::closing).toList();
    for (var stop : sideBySide(stores)) {
      try {
        stop.get().ifPresent(failures::add);
      } catch (ExecutionException | InterruptedException e) {
        failures.add(new InfraException("Stopping was interrupted.", e));
      }
    }
    parts.clear();
    broker.flatMap(part -> close(part.closeable())).ifPresent(failures::add);
    close(folder).ifPresent(failures::add);
    if (!failures.isEmpty()) {
      var first = failures.removeFirst();
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }

  private static Callable<Optional<RuntimeException>> closing(RunningPart part) {
    return () -> close(part.closeable());
  }

  private static Optional<RuntimeException> close(AutoCloseable closeable) {
    try {
      closeable.close();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e);
    } catch (Exception e) {
      return Optional.of(new InfraException(e.toString(), e));
    }
  }
}
