package io.datamorph.infra;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Ordinary clients, as users have them. */
final class Clients {

  private Clients() {}

  static void publish(KafkaHandle kafka, String topic, String value) throws Exception {
    Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var admin = Admin.create(config)) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  /** Reads one record through a consumer group, as services do. */
  static String consume(KafkaHandle kafka, String topic) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "group.id",
            "group-of-" + topic,
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      List<String> values = new ArrayList<>();
      var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("Nothing arrived on " + topic);
        }
        consumer.poll(Duration.ofMillis(200)).forEach(item -> values.add(item.value()));
      }
      return values.getFirst();
    }
  }

  static Connection connect(PostgresHandle postgres, String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), postgres.superuser(), postgres.password());
  }

  static String value(PostgresHandle postgres, String database, String sql) throws SQLException {
    try (var connection = connect(postgres, database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static S3Client s3(S3Handle s3) {
    return S3Client.builder()
        .endpointOverride(URI.create(s3.endpoint()))
        .region(Region.of(s3.region()))
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
        .build();
  }

  static void putOnce(S3Client client, String bucket, String key, String text) {
    client.putObject(
        PutObjectRequest.builder().bucket(bucket).key(key).ifNoneMatch("*").build(),
        RequestBody.fromString(text));
  }

  static String get(S3Client client, String bucket, String key) {
    return client.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String();
  }
}
