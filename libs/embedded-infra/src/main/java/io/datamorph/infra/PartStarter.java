package io.datamorph.infra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Starts one part on a data folder. */
record PartStarter(
    DataFolder folder, Credentials credentials, Set<String> buckets, Consumer<String> progress) {

  PartStarter {
    buckets = Set.copyOf(buckets);
  }

  private static final int TRIES = 3;
  private static final String REGION = "us-east-1";

  /** A port that somebody took in between is chosen anew, one that the user fixed is not. */
  RunningPart start(Part part, int port) {
    var began = System.nanoTime();
    progress.accept("starting " + part.component());
    for (int tries = 1; ; tries++) {
      var ports = Ports.free(2);
      try {
        var running = start(part, port == 0 ? ports.getFirst() : port, ports.getLast());
        var took = Duration.ofNanos(System.nanoTime() - began);
        progress.accept("%s is up after %d ms".formatted(part.component(), took.toMillis()));
        return running;
      } catch (InfraException e) {
        if (port != 0 || tries == TRIES || !Ports.taken(e)) {
          throw e;
        }
      }
    }
  }

  private RunningPart start(Part part, int port, int otherPort) {
    return switch (part) {
      case KAFKA -> kafka(port, otherPort);
      case POSTGRES -> postgres(port);
      case S3 -> s3(port);
      case DYNAMODB_LOCAL -> dynamoDbLocal(port);
    };
  }

  private RunningPart kafka(int port, int controllerPort) {
    var component =
        component(
            Part.KAFKA,
            "io.datamorph.infra.kafka.KafkaComponent",
            Map.of(
                "folder", folder.folder("kafka").toString(),
                "port", String.valueOf(port),
                "controllerPort", String.valueOf(controllerPort)));
    return new RunningPart(Part.KAFKA, new KafkaHandle("127.0.0.1:" + port), component);
  }

  private RunningPart postgres(int port) {
    var component =
        component(
            Part.POSTGRES,
            "io.datamorph.infra.postgres.PostgresComponent",
            Map.of(
                "folder", folder.folder("postgres").toString(),
                "cache", cache().toString(),
                "log", folder.log("postgres").toString(),
                "port", String.valueOf(port),
                "password", credentials.postgresPassword(),
                "durable", String.valueOf(!folder.isTemporary())));
    var handle = new PostgresHandle(port, credentials.postgresPassword(), sql(component));
    return new RunningPart(Part.POSTGRES, handle, component);
  }

  @SuppressWarnings("unchecked")
  private static BiConsumer<String, String> sql(Component component) {
    return (BiConsumer<String, String>) component.running();
  }

  private RunningPart s3(int port) {
    var component =
        component(
            Part.S3,
            "io.datamorph.infra.s3.S3Component",
            Map.of(
                "folder", folder.folder("s3").toString(),
                "port", String.valueOf(port),
                "accessKey", credentials.s3AccessKey(),
                "secretKey", credentials.s3SecretKey(),
                "buckets", String.join(",", buckets)));
    var handle =
        new S3Handle(
            "http://127.0.0.1:" + port,
            REGION,
            credentials.s3AccessKey(),
            credentials.s3SecretKey());
    return new RunningPart(Part.S3, handle, component);
  }

  private RunningPart dynamoDbLocal(int port) {
    var process = DynamoDbLocal.start(ComponentClassPath.of("dynamodb-local"), folder, port);
    var handle = new DynamoHandle("http://127.0.0.1:" + port, REGION);
    return new RunningPart(Part.DYNAMODB_LOCAL, handle, process);
  }

  private Component component(Part part, String adapter, Map<String, String> settings) {
    return Component.start(part.component(), adapter, settings, folder);
  }

  /** Unpacked programs are shared by all data folders of a user. */
  private static Path cache() {
    var configured = System.getProperty("datamorph.cache", System.getenv("DATAMORPH_CACHE"));
    if (configured != null) {
      return Path.of(configured).toAbsolutePath();
    }
    var xdg = System.getenv("XDG_CACHE_HOME");
    var base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("datamorph").toAbsolutePath();
  }
}
