package io.datamorph.infra.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Starts one broker and controller in this JVM; settings: {@code folder}, {@code port}, {@code
 * controllerPort}.
 */
public final class KafkaComponent implements Function<Map<String, String>, AutoCloseable> {

  private static final int NODE = 1;

  @Override
  public AutoCloseable apply(Map<String, String> settings) {
    keepTheHostAlive();
    var folder = Path.of(settings.get("folder"));
    formatIfNew(folder);
    var config =
        config(
            folder,
            Integer.parseInt(settings.get("port")),
            Integer.parseInt(settings.get("controllerPort")));
    var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return () -> {
      server.shutdown();
      server.awaitShutdown();
    };
  }

  /** A broker in trouble halts its JVM; here that JVM is the user's, with more in it than Kafka. */
  private static void keepTheHostAlive() {
    Exit.Procedure refuse =
        (status, message) -> {
          throw new IllegalStateException(
              "Kafka wanted to end the process with status " + status + ": " + message);
        };
    Exit.setExitProcedure(refuse);
    Exit.setHaltProcedure(refuse);
  }

  private static void formatIfNew(Path folder) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("Kafka cannot format its folder " + folder, e);
    }
  }

  private static Map<String, String> config(Path folder, int port, int controllerPort) {
    var config = new HashMap<String, String>();
    config.put("process.roles", "broker,controller");
    config.put("node.id", String.valueOf(NODE));
    config.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    config.put(
        "listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    config.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
    config.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    config.put("inter.broker.listener.name", "BROKER");
    config.put("controller.listener.names", "CONTROLLER");
    config.put("log.dirs", folder.toString());
    config.put("auto.create.topics.enable", "false");
    config.putAll(quickToStartAgain());
    config.putAll(small());
    return config;
  }

  /** After an unclean stop the controller waits for the dead broker's session: 9 s by default. */
  private static Map<String, String> quickToStartAgain() {
    return Map.of(
        "broker.session.timeout.ms", "2000",
        "broker.heartbeat.interval.ms", "500",
        "group.initial.rebalance.delay.ms", "0");
  }

  private static Map<String, String> small() {
    var config = new HashMap<String, String>();
    for (var topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      config.put(topic + ".replication.factor", "1");
      config.put(topic + ".num.partitions", "1");
    }
    config.put("transaction.state.log.min.isr", "1");
    config.put("share.coordinator.state.topic.replication.factor", "1");
    config.put("share.coordinator.state.topic.min.isr", "1");
    config.put("share.coordinator.state.topic.num.partitions", "1");
    config.put("num.network.threads", "2");
    config.put("num.io.threads", "4");
    config.put("background.threads", "2");
    config.put("num.recovery.threads.per.data.dir", "1");
    config.put("log.cleaner.dedupe.buffer.size", "2097152");
    config.put("log.index.size.max.bytes", "1048576");
    return config;
  }
}
