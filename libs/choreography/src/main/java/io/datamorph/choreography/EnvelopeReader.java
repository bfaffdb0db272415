package io.datamorph.choreography;

import io.datamorph.contracts.Event;
import io.datamorph.contracts.EventCodec;
import io.datamorph.contracts.SpecRequested;
import io.datamorph.contracts.UndecodableEventException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads records without trusting them; pure. */
final class EnvelopeReader {

  /** It becomes part of object keys and names of staging tables. */
  private static final Pattern WORKFLOW_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final EventCodec codec;

  EnvelopeReader(EventCodec codec) {
    this.codec = codec;
  }

  /**
   * @throws UndecodableEventException when the record is not an event of its topic
   */
  Envelope read(IncomingRecord incoming) {
    Map<String, String> headers = incoming.headers();
    String type = incoming.topic();
    if (headers.containsKey(CloudEvent.ID)) {
      requireOurType(headers, type);
    } else if (!type.equals(SpecRequested.TYPE)) {
      throw new UndecodableEventException("is missing", CloudEvent.ID);
    }
    Payload value =
        incoming.value().orElseThrow(() -> new UndecodableEventException("has no value", ""));
    Event event = withWorkflow(codec.decode(type, value.bytes()), incoming);
    requireOneWorkflow(event.workflowId(), incoming);
    Optional<String> trace =
        Optional.ofNullable(headers.get(CloudEvent.TRACEPARENT))
            .filter(header -> TRACEPARENT.matcher(header).matches());
    // Not ce_id: the payload alone decides, so that no header can make one fact two.
    return new Envelope(EventIds.of(event), type, event, trace);
  }

  private static void requireOurType(Map<String, String> headers, String type) {
    String version = headers.getOrDefault(CloudEvent.VERSION, "1.0");
    if (!version.startsWith("1.")) {
      throw new UndecodableEventException("is not 1.x", CloudEvent.VERSION);
    }
    if (!type.equals(headers.getOrDefault(CloudEvent.TYPE, type))) {
      throw new UndecodableEventException("is not the topic's " + type, CloudEvent.TYPE);
    }
  }

  private static Event withWorkflow(Event event, IncomingRecord incoming) {
    if (!(event instanceof SpecRequested request) || !request.workflowId().isEmpty()) {
      return event;
    }
    return new SpecRequested(
        newWorkflow(incoming),
        request.prompt(),
        request.spec(),
        request.connection(),
        request.approvalRequired(),
        request.replaceTarget(),
        request.requestedBy());
  }

  private static String newWorkflow(IncomingRecord incoming) {
    Map<String, String> headers = incoming.headers();
    String subject = headers.getOrDefault(CloudEvent.SUBJECT, "");
    if (!subject.isEmpty()) {
      return subject;
    }
    UUID derived =
        headers.containsKey(CloudEvent.ID)
            ? EventIds.of(headers.getOrDefault(CloudEvent.SOURCE, ""), headers.get(CloudEvent.ID))
            : EventIds.of(incoming.topic(), incoming.partition(), incoming.offset());
    return derived.toString();
  }

  private static void requireOneWorkflow(String workflowId, IncomingRecord incoming) {
    if (!WORKFLOW_ID.matcher(workflowId).matches()) {
      throw new UndecodableEventException(
          "is not a workflow id of 1 to 64 letters, digits, '-' and '_'", "workflowId");
    }
    String subject = incoming.headers().getOrDefault(CloudEvent.SUBJECT, workflowId);
    if (!subject.equals(workflowId)) {
      throw new UndecodableEventException("is not the payload's workflow", CloudEvent.SUBJECT);
    }
    boolean rawRequest = incoming.topic().equals(SpecRequested.TYPE);
    if (!rawRequest && incoming.key().filter(workflowId::equals).isEmpty()) {
      throw new UndecodableEventException("is not the payload's workflow", "record key");
    }
  }
}
