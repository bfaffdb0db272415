package io.datamorph.jobrunner;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataType;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** One workflow as the other services would drive it: their events, and what comes back. */
final class Workflow {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final TestKafka kafka = TestInfra.shared().kafka();
  private final Config config = ConfigProvider.getConfig();
  private final String id;
  private final ArtifactRef spec;
  private final ArtifactRef catalogue;

  Workflow(String prefix, String targetTable) {
    this(prefix, targetTable, "replace");
  }

  Workflow(String prefix, String targetTable, String mode) {
    id = prefix + UUID.randomUUID().toString().substring(0, 8);
    spec = store(ArtifactKeys.spec(id, 1), spec(targetTable, mode));
    catalogue = store(ArtifactKeys.catalogue(id, 1), CatalogueJson.write(shop(targetTable)));
  }

  String id() {
    return id;
  }

  /** Says {@code code.generated} for a script; the same event each time. */
  void generateCode(int attempt, String script) {
    publish(codeGenerated(attempt, script));
  }

  CodeGenerated codeGenerated(int attempt, String script) {
    ArtifactRef code = store(ArtifactKeys.code(id, 0, attempt), script);
    return new CodeGenerated(
        id, 0, attempt, code, spec, catalogue, "warehouse", "compiled", List.of());
  }

  ValidationPassed validationPassed(JobCompleted job) {
    return new ValidationPassed(
        id, 0, job.attempt(), job.staging(), 3, 4, 0, spec, job.code(), spec, catalogue);
  }

  void publish(Event event) {
    String type = EventTypes.of(event);
    String eventId = type + event.iteration() + event.attempt() + id;
    kafka.publish(
        type,
        id,
        EventCodec.toJson(event).getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8)).toString(),
            "ce_type",
            type,
            "ce_source",
            "a-test",
            "ce_subject",
            id,
            "ce_time",
            "2026-01-31T10:00:00Z"));
  }

  <E extends Event> E awaitEvent(String type, Class<E> kind) {
    return awaitEvent(type, kind, event -> true);
  }

  <E extends Event> E awaitEvent(String type, Class<E> kind, Predicate<E> fits) {
    byte[] value =
        kafka
            .awaitRecord(
                type,
                record ->
                    record.key().equals(id) && fits.test(kind.cast(read(type, record.value()))),
                LONG)
            .value();
    return kind.cast(read(type, value));
  }

  /** All events of this workflow on the topic by now. */
  List<Event> events(String type) {
    return kafka.records(type).stream()
        .filter(record -> record.key().equals(id))
        .map(record -> read(type, record.value()))
        .toList();
  }

  private static Event read(String type, byte[] value) {
    return EventCodec.fromJson(type, new String(value, StandardCharsets.UTF_8));
  }

  /** What the gateway was asked for this workflow at such a path. */
  List<String> calls(String path) {
    String url = config.getValue("datamorph.gateway.url", String.class) + "/calls";
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
          .body()
          .lines()
          .filter(call -> call.contains(id) && call.split(" ", 2)[0].endsWith(path))
          .toList();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ArtifactRef store(String key, String text) {
    try (S3ArtifactStore store =
        S3ArtifactStore.open(
            S3Location.fromSettings(name -> config.getOptionalValue(name, String.class)))) {
      return store.put(key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
  }

  private static String spec(String targetTable, String mode) {
    return """
        {"version": "1", "name": "copy",
         "sources": [{"name": "customers", "connection": "warehouse", "table": "public.customers"}],
         "steps": [{"name": "kept", "op": "select", "input": "customers",
                    "columns": ["customer_id", "customer_name"]}],
         "target": {"connection": "warehouse", "table": "public.%s", "mode": "%s",
                    "keys": ["customer_id"]}}
        """
        .formatted(targetTable, mode);
  }

  /** A target named {@code kept...} is there already. */
  private static Catalogue shop(String target) {
    CatalogueTable customers = customers("customers", false);
    return new Catalogue(
        "warehouse",
        target.startsWith("kept")
            ? List.of(customers, customers(target, true))
            : List.of(customers));
  }

  private static CatalogueTable customers(String name, boolean createdHere) {
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        List.of(
            column("customer_id", new DataType.Int(), "int4"),
            column("customer_name", new DataType.Text(), "text")),
        List.of("customer_id"),
        List.of(),
        List.of(),
        5,
        createdHere);
  }

  private static CatalogueColumn column(String name, DataType type, String nativeType) {
    return new CatalogueColumn(name, type, nativeType, false, Optional.empty());
  }
}
