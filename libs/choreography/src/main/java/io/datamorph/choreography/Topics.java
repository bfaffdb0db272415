package io.datamorph.choreography;

import io.datamorph.contracts.EventTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the saga. */
public final class Topics {

  /** Partitions a topic gets unless said otherwise. */
  public static final int DEFAULT_PARTITIONS = 3;

  private static final int TIMEOUT_MILLIS = 10_000;

  private Topics() {}

  /** The topic and the dead-letter topic of every event. */
  public static List<String> all() {
    return EventTypes.all().stream()
        .flatMap(type -> Stream.of(type, EventTypes.deadLetterTopic(type)))
        .toList();
  }

  /**
   * Creates the topic and the dead-letter topic of every event that do not exist yet.
   *
   * @throws IllegalStateException when the broker is not to be reached; names the setting
   */
  public static void ensure(String bootstrapServers, int partitions) {
    if (partitions < 1) {
      throw new IllegalArgumentException("partitions is " + partitions + ", must be at least 1");
    }
    try (Admin admin = Admin.create(settings(bootstrapServers))) {
      Set<String> present = admin.listTopics().names().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
      List<NewTopic> missing = new ArrayList<>();
      for (String topic : all()) {
        if (!present.contains(topic)) {
          missing.add(new NewTopic(topic, Optional.of(partitions), Optional.empty()));
        }
      }
      for (var created : admin.createTopics(missing).values().values()) {
        awaitCreated(created);
      }
    } catch (ExecutionException e) {
      throw unusable(bootstrapServers, e.getCause());
    } catch (KafkaException | TimeoutException e) {
      throw unusable(bootstrapServers, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  private static void awaitCreated(org.apache.kafka.common.KafkaFuture<Void> created)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      created.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      // Another starter was faster.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS / 2,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
  }

  private static IllegalStateException unusable(String bootstrapServers, Throwable cause) {
    return new IllegalStateException(
        "Cannot create the topics: Kafka at %s (setting kafka.bootstrap.servers) answers: %s. Start the broker or correct the setting."
            .formatted(bootstrapServers, Failures.oneLine(cause)),
        cause);
  }
}
