package io.datamorph.specgenerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.datamorph.choreography.IncomingRecord;
import io.datamorph.choreography.Payload;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.specgenerator.domain.linking.Values;
import io.datamorph.testkit.TestBucket;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

/**
 * The whole service without its web frame, so that every test has circuits and settings of its own.
 */
final class ServiceWithModel implements AutoCloseable {

  private static final TestInfra INFRA = TestInfra.shared();
  private static final TestDatabase DATABASE = migrated();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AgroalDataSource pool = pool();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SpecGeneratorParticipation participation;

  ServiceWithModel(Catalogue catalogue, Values values, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(artifacts(INFRA.bucket()));
    all.putAll(settings);
    participation =
        new SpecGeneratorParticipation(
            pool,
            INFRA.bootstrapServers(),
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build(),
            of(catalogue, values),
            meters);
    participation.start(null);
  }

  /** Gives the request to the service, and the workflow's id back. */
  String ask(String prompt) {
    String id = UUID.randomUUID().toString();
    SpecRequested requested =
        new SpecRequested(
            id, Optional.of(prompt), Optional.empty(), "warehouse", false, false, Optional.empty());
    participation.receive(
        new IncomingRecord(
            SpecRequested.TYPE,
            0,
            0,
            Optional.of(id),
            Optional.of(Payload.of(EventCodec.toJson(requested).getBytes(StandardCharsets.UTF_8))),
            Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                SpecRequested.TYPE,
                "ce_source",
                "gateway",
                "ce_subject",
                id,
                "ce_time",
                "2026-01-31T10:00:00Z"),
            Instant.EPOCH));
    return id;
  }

  /** The first event of this kind about the workflow. */
  static <E extends Event> E await(String topic, Class<E> type, String workflowId) {
    byte[] value =
        INFRA
            .kafka()
            .awaitRecord(topic, record -> workflowId.equals(record.key()), PATIENCE)
            .value();
    return type.cast(EventCodec.fromJson(topic, new String(value, StandardCharsets.UTF_8)));
  }

  /** The metadata of the first log entry of this title about the workflow. */
  static JsonNode awaitLog(String title, String workflowId) {
    byte[] value =
        INFRA
            .kafka()
            .awaitRecord(
                AgentLogged.TYPE,
                record ->
                    workflowId.equals(record.key()) && logged(record.value()).title().equals(title),
                PATIENCE)
            .value();
    try {
      return new ObjectMapper().readTree(logged(value).metadata());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AgentLogged logged(byte[] value) {
    return (AgentLogged)
        EventCodec.fromJson(AgentLogged.TYPE, new String(value, StandardCharsets.UTF_8));
  }

  /** All that the service counts. */
  SimpleMeterRegistry meters() {
    return meters;
  }

  /** The first column of the first row, from the service's own tables. */
  static String value(String sql) {
    return DATABASE.value(sql);
  }

  @Override
  public void close() {
    participation.stop(null);
    pool.close();
  }

  private static Catalogues of(Catalogue catalogue, Values known) {
    return new Catalogues() {
      @Override
      public Found of(String connection) {
        return new Found.Known(catalogue);
      }

      @Override
      public Values values(String connection, List<CatalogueTable> tables) {
        return known;
      }

      @Override
      public Optional<List<String>> column(String connection, String sql, int most) {
        return Optional.empty();
      }
    };
  }

  private static TestDatabase migrated() {
    INFRA
        .kafka()
        .createTopics(
            Arrays.stream(SpecGeneratorTopics.ALL.split(","))
                .collect(Collectors.toMap(topic -> topic, topic -> 3)));
    TestDatabase database = INFRA.newDatabase();
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("db/choreography", "db/language-model", "db/spec-generator")
        .load()
        .migrate();
    return database;
  }

  private static AgroalDataSource pool() {
    try {
      return AgroalDataSource.from(
          new AgroalDataSourceConfigurationSupplier()
              .connectionPoolConfiguration(
                  pool ->
                      pool.maxSize(8)
                          .acquisitionTimeout(Duration.ofSeconds(5))
                          .connectionFactoryConfiguration(
                              factory ->
                                  factory
                                      .jdbcUrl(DATABASE.url())
                                      .principal(new NamePrincipal(DATABASE.user()))
                                      .credential(new SimplePassword(DATABASE.password())))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> artifacts(TestBucket bucket) {
    String prefix = "datamorph.artifacts.";
    return Map.of(
        prefix + "endpoint", bucket.endpoint(),
        prefix + "region", bucket.region(),
        prefix + "bucket", bucket.bucket(),
        prefix + "access-key", bucket.accessKey(),
        prefix + "secret-key", bucket.secretKey());
  }
}
