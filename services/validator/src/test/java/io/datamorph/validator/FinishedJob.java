package io.datamorph.validator;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.Staging;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.testkit.TestBucket;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A workflow whose job has filled its staging table, rightly or wrongly. */
final class FinishedJob implements AutoCloseable {

  private static final String SCHEMA = "datamorph_staging";

  final String workflowId = UUID.randomUUID().toString();
  final TestDatabase warehouse = TestInfra.shared().databaseAsSuperuser("warehouse");
  private final S3ArtifactStore store = openStore();
  private final Staging staging;
  private final ArtifactRef spec;
  private final ArtifactRef catalogue;
  private final ArtifactRef code;

  FinishedJob(String prefix, String spec) {
    this(prefix, spec, List.of());
  }

  /** With a target that was there when the spec was written. */
  FinishedJob(String prefix, String spec, String target, String... columns) {
    this(prefix, spec, List.of(table(target, columns)));
  }

  private FinishedJob(String prefix, String spec, List<CatalogueTable> targets) {
    this.staging =
        new Staging(
            "warehouse", SCHEMA, prefix + "_" + workflowId.replace("-", "").substring(0, 12));
    this.spec = put(ArtifactKeys.spec(workflowId, 1), spec);
    this.catalogue =
        put(ArtifactKeys.catalogue(workflowId, 1), CatalogueJson.write(sampleShop(targets)));
    this.code = put(ArtifactKeys.code(workflowId, 0, 1), "# a script");
    warehouse.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
  }

  String table() {
    return SCHEMA + "." + staging.table();
  }

  /** Fills the staging table from a query. */
  FinishedJob with(String select) {
    warehouse.execute("CREATE TABLE " + table() + " AS " + select);
    return this;
  }

  /** Changes the staging table; {@code staging} stands for its name. */
  FinishedJob then(String sql) {
    warehouse.execute(sql.replace("staging", table()));
    return this;
  }

  long rows() {
    return Long.parseLong(warehouse.value("SELECT count(*) FROM " + table()));
  }

  /** Says that the job is completed. */
  FinishedJob completed(long rows) {
    publish(job(1, rows));
    return this;
  }

  JobCompleted job(int attempt, long rows) {
    return new JobCompleted(
        workflowId, 0, attempt, "job-1", 1, staging, rows, "by hand", 1, code, spec, catalogue);
  }

  void publish(Event event) {
    String type = EventTypes.of(event);
    TestInfra.shared()
        .kafka()
        .publish(
            type,
            workflowId,
            EventCodec.toJson(event).getBytes(StandardCharsets.UTF_8),
            Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "job-runner",
                "ce_subject",
                workflowId,
                "ce_time",
                "2026-01-31T10:00:00Z"));
  }

  ValidationPassed awaitPassed() {
    return (ValidationPassed) await(ValidationPassed.TYPE);
  }

  ValidationFailed awaitFailed() {
    return (ValidationFailed) await(ValidationFailed.TYPE);
  }

  private Event await(String type) {
    ConsumerRecord<String, byte[]> found =
        TestInfra.shared()
            .kafka()
            .awaitRecord(type, item -> workflowId.equals(item.key()), Duration.ofSeconds(60));
    return EventCodec.fromJson(type, new String(found.value(), StandardCharsets.UTF_8));
  }

  /** All events of a type that this workflow has heard so far. */
  List<Event> heard(String type) {
    return TestInfra.shared().kafka().records(type).stream()
        .filter(item -> workflowId.equals(item.key()))
        .map(item -> EventCodec.fromJson(type, new String(item.value(), StandardCharsets.UTF_8)))
        .toList();
  }

  ArtifactStore store() {
    return store;
  }

  private ArtifactRef put(String key, String content) {
    return store.put(key, content.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  @Override
  public void close() {
    warehouse.execute("DROP TABLE IF EXISTS " + table());
    store.close();
  }

  private static S3ArtifactStore openStore() {
    TestBucket bucket = TestInfra.shared().bucket();
    return S3ArtifactStore.open(
        S3Location.at(
            URI.create(bucket.endpoint()),
            bucket.region(),
            bucket.bucket(),
            new S3Location.Login(bucket.accessKey(), bucket.secretKey())));
  }

  private static Catalogue sampleShop(List<CatalogueTable> targets) {
    List<CatalogueTable> tables =
        List.of(
            table(
                "customers",
                "customer_id integer!",
                "first_name text!",
                "city text!",
                "email text"),
            table(
                "orders",
                "order_id integer!",
                "customer_id integer!",
                "ordered_at timestamptz!",
                "status text!",
                "total decimal(12,2)"));
    return new Catalogue("warehouse", Stream.concat(tables.stream(), targets.stream()).toList());
  }

  /** Columns are written {@code name type}, with {@code !} for not null. */
  private static CatalogueTable table(String name, String... columns) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        Stream.of(columns).map(FinishedJob::column).toList(),
        List.of(),
        List.of(),
        List.of(),
        1000,
        true);
  }

  private static CatalogueColumn column(String text) {
    String[] parts = text.replace("!", "").split(" ", 2);
    return new CatalogueColumn(
        parts[0],
        DataTypes.parse(parts[1]).orElseThrow(),
        parts[1],
        !text.endsWith("!"),
        Optional.empty());
  }
}
