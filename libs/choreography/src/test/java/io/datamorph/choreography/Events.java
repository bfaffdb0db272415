package io.datamorph.choreography;

import io.datamorph.contracts.ArtifactRef;
import io.datamorph.contracts.CodeGenerated;
import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.EventTypes;
import io.datamorph.contracts.JobCompleted;
import io.datamorph.contracts.SpecGenerated;
import io.datamorph.contracts.Staging;
import io.datamorph.contracts.WireFormat;
import io.datamorph.contracts.WorkflowCancelled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Events and records for tests. */
final class Events {

  private static final ArtifactRef ARTIFACT = new ArtifactRef("k", "0".repeat(64), 1);
  private static final AtomicLong OFFSETS = new AtomicLong();

  private Events() {}

  static String newWorkflow() {
    return UUID.randomUUID().toString();
  }

  static SpecGenerated spec(String workflow) {
    return new SpecGenerated(
        workflow, 1, ARTIFACT, ARTIFACT, "warehouse", "public", "t", "given", List.of(), List.of());
  }

  static CodeGenerated code(String workflow, int iteration, int attempt) {
    return new CodeGenerated(
        workflow,
        iteration,
        attempt,
        ARTIFACT,
        ARTIFACT,
        ARTIFACT,
        "warehouse",
        "compiled",
        List.of());
  }

  static JobCompleted completed(String workflow, int iteration) {
    return new JobCompleted(
        workflow,
        iteration,
        1,
        "job",
        1,
        new Staging("warehouse", "s", "t"),
        1,
        "engine",
        1,
        ARTIFACT,
        ARTIFACT,
        ARTIFACT);
  }

  static WorkflowCancelled cancelled(String workflow) {
    return new WorkflowCancelled(workflow, "enough", Optional.empty());
  }

  /** Code whose JSON form has this many bytes. */
  static CodeGenerated codeOfBytes(String workflow, int bytes) {
    int rest =
        bytes - EventCodec.toJson(codeWith(workflow, "")).getBytes(StandardCharsets.UTF_8).length;
    return codeWith(workflow, "x".repeat(rest));
  }

  private static CodeGenerated codeWith(String workflow, String change) {
    return new CodeGenerated(
        workflow, 0, 1, ARTIFACT, ARTIFACT, ARTIFACT, "warehouse", "compiled", List.of(change));
  }

  /** The event as it would come from another service, at a new offset each time. */
  static IncomingRecord arriving(Event event) {
    Map<String, String> headers =
        CloudEvent.headers(
            EventIds.of(event),
            EventTypes.of(event),
            "another-service",
            Instant.parse("2024-01-31T10:00:00Z"),
            event.workflowId(),
            WireFormat.JSON,
            Optional.empty());
    return arriving(event, headers);
  }

  static IncomingRecord arriving(Event event, Map<String, String> headers) {
    byte[] value = new EventCodec(WireFormat.JSON).encode(event);
    return record(EventTypes.of(event), event.workflowId(), value, headers);
  }

  static IncomingRecord record(
      String topic, String key, byte[] value, Map<String, String> headers) {
    return new IncomingRecord(
        topic,
        0,
        OFFSETS.incrementAndGet(),
        Optional.ofNullable(key),
        Optional.ofNullable(value).map(Payload::of),
        headers,
        Instant.parse("2024-01-31T10:00:00Z"));
  }

  static Map<String, String> headersOf(Event event) {
    return new LinkedHashMap<>(arriving(event).headers());
  }
}
