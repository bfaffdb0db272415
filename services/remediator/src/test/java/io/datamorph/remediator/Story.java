package io.datamorph.remediator;

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
import io.datamorph.contracts.Problem;
import io.datamorph.contracts.Staging;
import io.datamorph.contracts.ValidationFailed;
import io.datamorph.contracts.WorkflowFailed;
import io.datamorph.testkit.TestInfra;
import io.datamorph.testkit.TestKafka;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** One workflow, from outside: what fails, and what the remediator answers. */
final class Story implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(40);

  private static final String SPEC =
      """
      {"version":"1","name":"totals",
       "sources":[{"name":"orders","connection":"warehouse","table":"public.orders"}],
       "steps":[{"name":"totals","op":"aggregate","input":"orders","groupBy":["customer_id"],
                 "measures":[{"name":"total","expr":"sum(amount)"}]}],
       "target":{"connection":"warehouse","table":"public.totals","mode":"replace"}}
      """;

  private static final String MERGING_SPEC =
      SPEC.replace("\"mode\":\"replace\"", "\"mode\":\"merge\",\"keys\":[\"customer_id\"]");

  final String id = UUID.randomUUID().toString();
  private final TestKafka kafka = TestInfra.shared().kafka();
  private final S3ArtifactStore store = S3ArtifactStore.open(bucket());
  private final ArtifactRef spec = put(ArtifactKeys.spec(id, 1), SPEC);
  private final ArtifactRef mergingSpec = put(ArtifactKeys.spec(id, 9), MERGING_SPEC);
  private final ArtifactRef catalogue = put(ArtifactKeys.catalogue(id, 1), catalogueWith("amount"));
  private final ArtifactRef code = put(ArtifactKeys.code(id, 0, 1), "the first script");

  /** The catalogue in which the column to be summed has this name. */
  static String catalogueWith(String column) {
    return """
        {"connection":"warehouse","tables":[{"schema":"public","table":"orders","columns":[\
        {"name":"customer_id","type":"integer","nativeType":"integer","nullable":false},\
        {"name":"%s","type":"decimal(12,2)","nativeType":"numeric(12,2)","nullable":true}],\
        "primaryKey":[],"uniqueKeys":[],"foreignKeys":[],"rowEstimate":10,"createdHere":false}]}"""
        .formatted(column);
  }

  /** The same, and the target is there now. */
  static String catalogueWithTarget(boolean createdHere) {
    return catalogueWith("amount")
        .replace(
            "\"tables\":[",
            """
            "tables":[{"schema":"public","table":"totals","columns":[\
            {"name":"customer_id","type":"integer","nativeType":"integer","nullable":false},\
            {"name":"total","type":"decimal(38,2)","nativeType":"numeric(38,2)","nullable":true}],\
            "primaryKey":[],"uniqueKeys":[],"foreignKeys":[],"rowEstimate":1,"createdHere":%s},"""
                .formatted(createdHere));
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
    return store.put(key, text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  String text(ArtifactRef ref) {
    return new String(store.get(ref), StandardCharsets.UTF_8);
  }

  /** The original code's result is wrong, in the test of this code. */
  ValidationFailed resultIsWrong(String test) {
    return resultIsWrong(0, test, code, spec, catalogue);
  }

  /** The result of a remediated round is wrong. */
  ValidationFailed resultIsWrong(CodeGenerated round, String test) {
    return resultIsWrong(round.iteration(), test, round.code(), round.spec(), round.catalogue());
  }

  private ValidationFailed resultIsWrong(
      int iteration, String test, ArtifactRef script, ArtifactRef of, ArtifactRef against) {
    return new ValidationFailed(
        id,
        iteration,
        1,
        staging(iteration),
        7,
        1,
        List.of(new Problem(test, "O1", "the totals differ", Optional.empty())),
        script,
        script,
        of,
        against);
  }

  Staging staging(int iteration) {
    return new Staging("warehouse", "datamorph_staging", "s_" + id + "_" + iteration);
  }

  /** A job of this round whose target was written by somebody else. */
  JobFailed targetChanged(int iteration, ArtifactRef script, ArtifactRef against) {
    return new JobFailed(
        id,
        iteration,
        1,
        "job",
        Category.EXTERNAL,
        "TARGET_CHANGED",
        "the target public.totals was written",
        "",
        true,
        Optional.of(staging(iteration)),
        script,
        mergingSpec,
        against,
        "warehouse");
  }

  JobFailed targetChanged() {
    return targetChanged(0, code, catalogue);
  }

  JobFailed jobFailed(boolean exhausted) {
    return new JobFailed(
        id,
        0,
        exhausted ? 2 : 1,
        "job",
        Category.MODEL_OUTPUT,
        "SCRIPT_ERROR",
        "AnalysisException: [UNRESOLVED_COLUMN.WITH_SUGGESTION] with name `amount` cannot be"
            + " resolved",
        "",
        exhausted,
        Optional.of(staging(0)),
        code,
        spec,
        catalogue,
        "warehouse");
  }

  void say(Event event) {
    String topic = EventTypes.of(event);
    String identity = id + topic + event.iteration() + "-" + event.attempt();
    kafka.publish(
        topic,
        id,
        EventCodec.toJson(event).getBytes(StandardCharsets.UTF_8),
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString(),
            "ce_type",
            topic,
            "ce_source",
            "test",
            "ce_subject",
            id,
            "ce_time",
            "2026-01-31T10:00:00Z"));
  }

  CodeGenerated awaitRound(int iteration) {
    return (CodeGenerated)
        event(CodeGenerated.TYPE, json -> json.contains("\"iteration\":" + iteration + ","));
  }

  WorkflowFailed awaitFailed() {
    return (WorkflowFailed) event(WorkflowFailed.TYPE, json -> true);
  }

  Event event(String topic, Predicate<String> fits) {
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

  @Override
  public void close() {
    store.close();
  }
}
