package io.datamorph.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What tests do with a broker; each call opens and closes its own client. */
public final class TestKafka {

  private static final int SECONDS = 20;
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;

  private TestKafka(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  static TestKafka of(String bootstrapServers) {
    return new TestKafka(bootstrapServers);
  }

  /** A topic name that no other test uses. */
  public String newTopic() {
    var name = "test-" + UUID.randomUUID();
    createTopics(Map.of(name, 1));
    return name;
  }

  /** Makes the topics that are missing; name to number of partitions. */
  public void createTopics(Map<String, Integer> partitions) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var topics =
          partitions.entrySet().stream()
              .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
              .toList();
      for (var creation : admin.createTopics(topics).values().values()) {
        try {
          await(creation);
        } catch (TopicExistsException there) {
          // Made by an earlier test of this JVM.
        }
      }
    }
  }

  /** Publishes one record and waits until the broker has it. */
  public void publish(String topic, String key, byte[] value, Map<String, String> headers) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      var item = new ProducerRecord<>(topic, key, value);
      headers.forEach(
          (name, text) -> item.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
      await(producer.send(item));
    }
  }

  /** Publishes text without headers. */
  public void publish(String topic, String key, String value) {
    publish(topic, key, value.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /**
   * The first record of the topic that fits, or an assertion error that shows what came instead.
   */
  public ConsumerRecord<String, byte[]> awaitRecord(
      String topic, Predicate<ConsumerRecord<String, byte[]>> fits, Duration timeout) {
    return awaitRecords(topic, records -> records.stream().anyMatch(fits), timeout).stream()
        .filter(fits)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Reads the topic from its beginning until the records so far are enough.
   *
   * @throws AssertionError when they are not within the time limit
   */
  public List<ConsumerRecord<String, byte[]>> awaitRecords(
      String topic, Predicate<List<ConsumerRecord<String, byte[]>>> enough, Duration timeout) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    var deadline = System.nanoTime() + timeout.toNanos();
    try (var consumer = reader(topic)) {
      while (!enough.test(List.copyOf(records))) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "Not within " + timeout + " on " + topic + "; there were: " + shown(records));
        }
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return List.copyOf(records);
  }

  /** All records that the topic holds now. */
  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer = reader(topic)) {
      var ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return List.copyOf(records);
  }

  private KafkaConsumer<String, byte[]> reader(String topic) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false",
            "default.api.timeout.ms",
            SECONDS * 1000);
    var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  private static String shown(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .map(item -> item.key() + "=" + text(item.value()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(byte[] value) {
    return value == null ? "null" : new String(value, StandardCharsets.UTF_8);
  }

  private static <T> T await(java.util.concurrent.Future<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("The broker did not answer within " + SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
