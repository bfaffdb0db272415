package io.datamorph.logsink.outbound;

import io.datamorph.artifacts.ArtifactKeys;
import io.datamorph.artifacts.ArtifactStore;
import io.datamorph.contracts.AgentLogged;
import io.datamorph.contracts.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entry as a DynamoDB item; one too large for an item goes to the object store. */
public final class LogItems {

  static final String WORKFLOW_ID = "workflow_id";
  static final String ENTRY_ID = "entry_id";
  static final String EXPIRES_AT = "expires_at";

  /** An item may have 400 kB in all; names and keys take their share. */
  static final int LARGEST_ENTRY = 380_000;

  private static final String TYPE = "type";
  private static final String ENTRY = "entry";
  private static final String ARTIFACT = "artifact";

  private final ArtifactStore artifacts;
  private final Duration retention;

  public LogItems(ArtifactStore artifacts, Duration retention) {
    this.artifacts = artifacts;
    this.retention = retention;
  }

  Map<String, AttributeValue> of(AgentLogged entry) {
    String json = EventCodec.toJson(entry);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    boolean fits = bytes.length <= LARGEST_ENTRY;
    String body =
        fits
            ? json
            : artifacts
                .put(
                    ArtifactKeys.log(entry.workflowId(), entry.entryId()),
                    bytes,
                    "application/json")
                .key();
    return Map.of(
        WORKFLOW_ID,
        AttributeValue.fromS(entry.workflowId()),
        ENTRY_ID,
        AttributeValue.fromS(entry.entryId()),
        TYPE,
        AttributeValue.fromS(entry.type().name()),
        fits ? ENTRY : ARTIFACT,
        AttributeValue.fromS(body),
        EXPIRES_AT,
        AttributeValue.fromN(Long.toString(entry.at().plus(retention).getEpochSecond())));
  }

  Map<String, AttributeValue> key(String workflowId, String entryId) {
    return Map.of(
        WORKFLOW_ID, AttributeValue.fromS(workflowId), ENTRY_ID, AttributeValue.fromS(entryId));
  }

  AgentLogged entry(Map<String, AttributeValue> item) {
    AttributeValue inline = item.get(ENTRY);
    String json = inline != null ? inline.s() : stored(item.get(ARTIFACT).s());
    return (AgentLogged) EventCodec.fromJson(AgentLogged.TYPE, json);
  }

  private String stored(String key) {
    return artifacts
        .find(key)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("the object store has lost " + key));
  }
}
