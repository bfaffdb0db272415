package io.datamorph.codegenerator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.S3ArtifactStore;
import io.datamorph.artifacts.S3Location;
import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.Category;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobFailed;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One workflow, from outside: what the others say, and what the code generator answers. */
final class Story implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(30);

  static final String SPEC =
      """
      {"version":"1","name":"totals",
       "sources":[{"name":"orders","connection":"warehouse","table":"public.orders"}],
       "steps":[{"name":"totals","op":"aggregate","input":"orders","groupBy":["customer_id"],
                 "measures":[{"name":"total","expr":"sum(amount)"}]}],
       "target":{"connection":"warehouse","table":"public.totals","mode":"replace"}}
      """;

  static final String CATALOGUE =
      """
      {"connection":"warehouse","tables":[{"schema":"public","table":"orders","columns":[
        {"name":"customer_id","type":"integer","nativeType":"integer","nullable":false},
        {"name":"amount","type":"decimal(12,2)","nativeType":"numeric(12,2)","nullable":true}],
        "primaryKey":[],"uniqueKeys":[],"foreignKeys":[],"rowEstimate":10,"createdHere":false}]}
      """;

  final String id = UUID.randomUUID().toString();
  private final TestKafka kafka = TestInfra.shared().kafka();
  private final S3ArtifactStore store = S3ArtifactStore.open(bucket());
  private ArtifactRef spec;
  private ArtifactRef catalogue;

  Story() {
    this(SPEC);
  }

  Story(String specJson) {
    spec = put(ArtifactKeys.spec(id, 1), specJson);
    catalogue = put(ArtifactKeys.catalogue(id, 1), CATALOGUE);
  }

  private static S3Location bucket() {
    var bucket = TestInfra.shared().bucket();
    return S3Location.at(
        URI.create(bucket.endpoint()),
        bucket.region(),
        bucket.bucket(),
        new S3Location.Login(bucket.accessKey(), bucket.secretKey()));
  }

  private ArtifactRef put(String key, String text) {
    return store.put(key, text.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  SpecGenerated specGenerated() {
    return new SpecGenerated(
        id, 1, spec, catalogue, "warehouse", "public", "totals", "given", List.of(), List.of());
  }

  JobFailed jobFailed(CodeGenerated code, boolean exhausted) {
    return new JobFailed(
        id,
        code.iteration(),
        code.attempt(),
        "job",
        Category.EXTERNAL,
        "ENGINE_LOST",
        "the engine was killed",
        "",
        exhausted,
        Optional.empty(),
        code.code(),
        code.spec(),
        code.catalogue(),
        code.connection());
  }

  void say(Event event) {
    String topic = EventTypes.of(event);
    kafka.publish(
        topic,
        id,
        EventCodec.toJson(event).getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            eventId(event),
            "ce_type",
            topic,
            "ce_source",
            "test",
            "ce_subject",
            id,
            "ce_time",
            "2026-01-31T10:00:00Z"));
  }

  private static String eventId(Event event) {
    String identity =
        event.workflowId() + EventTypes.of(event) + event.iteration() + "-" + event.attempt();
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
  }

  CodeGenerated awaitCode(int iteration, int attempt) {
    return (CodeGenerated)
        event(
            CodeGenerated.TYPE,
            json ->
                json.contains("\"iteration\":" + iteration + ",")
                    && json.contains("\"attempt\":" + attempt + ","));
  }

  Event event(String topic, java.util.function.Predicate<String> fits) {
    var found =
        kafka.awaitRecord(
            topic,
            item ->
                id.equals(item.key())
                    && fits.test(new String(item.value(), StandardCharsets.UTF_8)),
            SOON);
    return EventCodec.fromJson(topic, new String(found.value(), StandardCharsets.UTF_8));
  }

  /** How many events of this workflow the topic holds by now. */
  long count(String topic) {
    return kafka.records(topic).stream().filter(item -> id.equals(item.key())).count();
  }

  String script(ArtifactRef ref) {
    String script = new String(store.get(ref), StandardCharsets.UTF_8);
    assertEquals(ref.bytes(), script.getBytes(StandardCharsets.UTF_8).length);
    return script;
  }

  @Override
  public void close() {
    store.close();
  }
}
