package io.datamorph.gateway;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.datamorph.choreography.Participant;
import io.datamorph.choreography.PayloadTooLargeException;
import io.datamorph.contracts.LogType;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.gateway.domain.Request;
import java.util.Map;
import java.util.Optional;

/** Takes a request in: what was accepted is said to the others, whatever happens afterwards. */
public final class RequestWorkflow {

  private static final int LONGEST_KEY = 255;

  private final Participant participant;
  private final Warehouses warehouses;

  /** Ids in the order of time, so that the newest workflows lie side by side. */
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  RequestWorkflow(Participant participant, Warehouses warehouses) {
    this.participant = participant;
    this.warehouses = warehouses;
  }

  /** The workflow's id; the same key and request give the same id. */
  public String request(Request request, Optional<String> idempotencyKey) {
    requireKnown(request.connection());
    idempotencyKey.ifPresent(RequestWorkflow::requireProper);
    try {
      return participant.inTransaction(
          work -> {
            Requests requests = new Requests(work.handle());
            String id = ids.generate().toString();
            if (requests.add(id, request, idempotencyKey)) {
              work.say(request.asEvent(id));
              work.log(
                  id,
                  LogType.START,
                  "Workflow requested",
                  request.prompt().orElse("a ready spec"),
                  Map.of("connection", request.connection()));
              return id;
            }
            return idempotencyKey
                .flatMap(requests::ofKey)
                .map(known -> same(known, request))
                .orElseThrow();
          });
    } catch (PayloadTooLargeException e) {
      throw new RefusedException(
          Code.BODY_TOO_LARGE,
          "the request does not fit into an event of 64 kB: shorten the "
              + (request.spec().isPresent() ? "spec" : "prompt"),
          request.spec().isPresent() ? "spec" : "prompt");
    }
  }

  private static String same(Requests.Row known, Request request) {
    if (!known.hash().equals(request.hash())) {
      throw new RefusedException(
          Code.IDEMPOTENCY_KEY_REUSED,
          "this Idempotency-Key was used for another request, workflow " + known.workflowId());
    }
    return known.workflowId();
  }

  private void requireKnown(String connection) {
    if (!warehouses.names().contains(connection)) {
      throw new RefusedException(
          Code.UNKNOWN_CONNECTION,
          "there is no connection '%s'; there is: %s"
              .formatted(connection, String.join(", ", warehouses.names())),
          "connection");
    }
  }

  private static void requireProper(String key) {
    boolean proper =
        !key.isBlank()
            && key.length() <= LONGEST_KEY
            && key.chars().allMatch(c -> c >= ' ' && c < 127);
    if (!proper) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "has 1 to " + LONGEST_KEY + " printable ASCII characters",
          "Idempotency-Key");
    }
  }
}
