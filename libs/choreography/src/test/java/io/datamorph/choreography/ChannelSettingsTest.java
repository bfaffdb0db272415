package io.datamorph.choreography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/**
 * What the Kafka clients of a channel effectively get, read from the running clients of a Quarkus
 * application whose channels set nothing themselves, and parsed by Kafka's own rules.
 */
@QuarkusTest
@QuarkusTestResource(ChannelSettingsTest.Broker.class)
class ChannelSettingsTest {

  private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";

  @Inject KafkaClientService clients;
  @Inject Config config;

  private ConsumerConfig consumer() {
    return new ConsumerConfig(new HashMap<>(clients.getConsumer("heard").configuration()));
  }

  private ProducerConfig producer() {
    return new ProducerConfig(new HashMap<>(clients.getProducer("said").configuration()));
  }

  @Test
  void a_producer_is_acknowledged_by_all_and_sends_nothing_twice() {
    ProducerConfig producer = producer();
    assertEquals("-1", producer.getString(ProducerConfig.ACKS_CONFIG));
    assertTrue(producer.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG));
    assertEquals(30_000, producer.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
    assertEquals(10_000, producer.getInt(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG));
    assertEquals("true", setting("waitForWriteCompletion"));
  }

  @Test
  void the_relay_is_acknowledged_by_all_and_sends_nothing_twice() {
    ProducerConfig relay = new ProducerConfig(ProducerSettings.of("s", "localhost:9092"));
    assertEquals("-1", relay.getString(ProducerConfig.ACKS_CONFIG));
    assertTrue(relay.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG));
    assertEquals(5, relay.getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION));
    assertEquals(Integer.MAX_VALUE, relay.getInt(ProducerConfig.RETRIES_CONFIG));
    assertEquals(30_000, relay.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
    assertEquals(10_000L, relay.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG));
    assertEquals(0L, relay.getLong(ProducerConfig.LINGER_MS_CONFIG));
  }

  @Test
  void a_consumer_reads_everything_that_is_committed_from_the_beginning() {
    ConsumerConfig consumer = consumer();
    assertEquals("earliest", consumer.getString(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG));
    assertEquals("read_committed", consumer.getString(ConsumerConfig.ISOLATION_LEVEL_CONFIG));
    assertEquals(
        ByteArrayDeserializer.class,
        consumer.getClass(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG));
    assertEquals(false, consumer.getBoolean(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG));
    assertEquals(false, consumer.getBoolean(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG));
    assertEquals("settings-test", consumer.getString(ConsumerConfig.GROUP_ID_CONFIG));
  }

  @Test
  void a_consumer_hands_its_partitions_over_without_stopping_the_world() {
    ConsumerConfig consumer = consumer();
    assertEquals(
        List.of(CooperativeStickyAssignor.class.getName()),
        consumer.getList(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG));
    assertEquals(10_000, consumer.getInt(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG));
    assertEquals(3_000, consumer.getInt(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG));
    assertEquals(50, consumer.getInt(ConsumerConfig.MAX_POLL_RECORDS_CONFIG));
  }

  @Test
  void the_connector_waits_longer_for_a_record_than_the_inbox_waits_for_its_database() {
    assertEquals("throttled", setting("commit-strategy"));
    assertEquals("fail", setting("failure-strategy"));
    assertEquals("1", setting("max-queue-size-factor"));
    assertEquals("-1", setting("retry-attempts"));
    long oldest = Long.parseLong(setting("throttled.unprocessed-record-max-age.ms"));
    assertTrue(
        oldest > Inbox.PATIENCE_WITH_DATABASE.plus(Tuning.STANDARD.databaseSilence()).toMillis());
    assertTrue(oldest > producer().getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
  }

  private String setting(String name) {
    return config.getValue(CONNECTOR + name, String.class);
  }

  /** The shared broker with the topics of the two channels. */
  public static final class Broker
      implements io.quarkus.test.common.QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
      var infra = io.datamorph.testkit.TestInfra.shared();
      Topics.ensure(infra.bootstrapServers(), Topics.DEFAULT_PARTITIONS);
      return Map.of(
          "kafka.bootstrap.servers", infra.bootstrapServers(),
          "quarkus.devservices.enabled", "false",
          "mp.messaging.incoming.heard.connector", "smallrye-kafka",
          "mp.messaging.incoming.heard.topic", "spec.generated",
          "mp.messaging.incoming.heard.group.id", "settings-test",
          "mp.messaging.outgoing.said.connector", "smallrye-kafka",
          "mp.messaging.outgoing.said.topic", "code.generated");
    }

    @Override
    public void stop() {}
  }
}
