package io.datamorph.infra;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Kafka, PostgreSQL, S3 and, on request, DynamoDB Local, each real, running until closed. */
public final class EmbeddedInfra implements AutoCloseable {

  private final RunningParts parts;
  private final Optional<Thread> hook;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedInfra(RunningParts parts, boolean closeAtShutdown) {
    this.parts = parts;
    this.hook =
        closeAtShutdown
            ? Optional.of(new Thread(this::stop, "datamorph-infra-stop"))
            : Optional.empty();
    hook.ifPresent(Runtime.getRuntime()::addShutdownHook);
  }

  /** Nothing is started unless asked for. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * @throws InfraException when Kafka was not asked for
   */
  public KafkaHandle kafka() {
    return parts.kafka().orElseThrow(() -> notAskedFor("kafka"));
  }

  /**
   * @throws InfraException when PostgreSQL was not asked for
   */
  public PostgresHandle postgres() {
    return parts.postgres().orElseThrow(() -> notAskedFor("postgres"));
  }

  /**
   * @throws InfraException when S3 was not asked for
   */
  public S3Handle s3() {
    return parts.s3().orElseThrow(() -> notAskedFor("s3"));
  }

  /** Empty unless asked for. */
  public Optional<DynamoHandle> dynamoDb() {
    return parts.dynamoDb();
  }

  /** Where everything is kept; deleted by {@link #close} when it was made for this run. */
  public Path dataDir() {
    return parts.folder().path();
  }

  /** Stops everything, the broker last; a second call does nothing. */
  @Override
  public void close() {
    hook.ifPresent(
        thread -> {
          try {
            Runtime.getRuntime().removeShutdownHook(thread);
          } catch (IllegalStateException shuttingDown) {
            // The hook is running or has run; stop() runs once in any case.
          }
        });
    stop();
  }

  private void stop() {
    if (closed.compareAndSet(false, true)) {
      parts.close();
    }
  }

  private static InfraException notAskedFor(String part) {
    return new InfraException("This infrastructure was built without ." + part + "().");
  }

  /** What to start, and where. */
  public static final class Builder {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private final Set<String> buckets = new LinkedHashSet<>();
    private Optional<Path> dataDir = Optional.empty();
    private Consumer<String> progress = line -> {};
    private boolean closeAtShutdown = true;

    private Builder() {}

    /** Keeps data between starts; without it everything goes into a temporary folder. */
    public Builder dataDir(Path folder) {
      dataDir = Optional.of(folder);
      return this;
    }

    /** Kafka on a free port. */
    public Builder kafka() {
      return kafka(0);
    }

    /** Kafka on this port; 0 is any free one. */
    public Builder kafka(int port) {
      return part(Part.KAFKA, port);
    }

    /** PostgreSQL on a free port. */
    public Builder postgres() {
      return postgres(0);
    }

    /** PostgreSQL on this port; 0 is any free one. */
    public Builder postgres(int port) {
      return part(Part.POSTGRES, port);
    }

    /** S3 on a free port. */
    public Builder s3() {
      return s3(0);
    }

    /** S3 on this port; 0 is any free one. */
    public Builder s3(int port) {
      return part(Part.S3, port);
    }

    /** S3 with this bucket in it, made when missing. */
    public Builder s3Bucket(String name) {
      if (!BUCKET.matcher(name).matches()) {
        throw new IllegalArgumentException("A bucket name is " + BUCKET + ", not '" + name + "'.");
      }
      buckets.add(name);
      return part(Part.S3, parts.getOrDefault(Part.S3, 0));
    }

    /**
     * DynamoDB Local as a process of its own, on a free port.
     *
     * @param licenceAccepted whether the user has accepted Amazon's licence of DynamoDB Local
     * @throws InfraException when the licence is not accepted
     */
    public Builder dynamoDbLocal(boolean licenceAccepted) {
      if (!licenceAccepted) {
        throw new InfraException(
            "DynamoDB Local comes under Amazon's own licence, which asks for an AWS account in good"
                + " standing and forbids bundling. Accept it explicitly, or keep the log in"
                + " PostgreSQL.");
      }
      return part(Part.DYNAMODB_LOCAL, 0);
    }

    /** Hears one line per step, from several threads. */
    public Builder onProgress(Consumer<String> listener) {
      progress = listener;
      return this;
    }

    /** For a caller that closes in an order of its own when the JVM ends. */
    public Builder withoutShutdownHook() {
      closeAtShutdown = false;
      return this;
    }

    /**
     * Starts all parts side by side and returns when every one of them answers.
     *
     * @throws InfraException when one cannot start; the others are stopped again
     */
    public EmbeddedInfra start() {
      if (parts.isEmpty()) {
        throw new InfraException("Nothing to start: ask for .kafka(), .postgres() or .s3().");
      }
      var folder = dataDir.map(DataFolder::persistent).orElseGet(DataFolder::temporary);
      return new EmbeddedInfra(
          RunningParts.start(parts, buckets, folder, progress), closeAtShutdown);
    }

    private Builder part(Part part, int port) {
      parts.put(part, port);
      return this;
    }
  }
}
