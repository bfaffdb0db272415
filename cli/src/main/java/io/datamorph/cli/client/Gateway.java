package io.datamorph.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.cli.ExitCode;
import io.datamorph.cli.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** The public API of a running system, as the command line uses it. */
public final class Gateway {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI base;

  public Gateway(URI base) {
    this.base = base;
  }

  public URI base() {
    return base;
  }

  /** The workflow id of a request; the same idempotency key gives the same id. */
  public String request(ObjectNode body, String idempotencyKey) {
    JsonNode answer =
        read(
            HttpRequest.newBuilder(uri("/v1/workflows"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    return answer.path("workflowId").asText();
  }

  /** A JSON document at a path such as {@code /v1/workflows/{id}}. */
  public JsonNode get(String path) {
    return read(HttpRequest.newBuilder(uri(path)).header("Accept", "application/json").GET());
  }

  /** A document as text. */
  public String text(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "*/*").GET()).body();
  }

  /** Posts a JSON document and reads the answer. */
  public JsonNode post(String path, ObjectNode body) {
    return read(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** The lines of a server-sent event stream, from the event after {@code lastEventId}. */
  Stream<String> stream(String path, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).header("Accept", "text/event-stream").GET();
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<Stream<String>> response = http.send(request.build(), BodyHandlers.ofLines());
      if (response.statusCode() != 200) {
        throw refused(response.statusCode(), String.join("\n", response.body().toList()));
      }
      return response.body();
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  ObjectMapper json() {
    return json;
  }

  /** {@code id} made safe for a path. */
  public static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonNode read(HttpRequest.Builder request) {
    String body = send(request).body();
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UserError(
          ExitCode.UNAVAILABLE, "what answers at " + base + " is not DataMorph: no JSON came", e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw refused(response.statusCode(), response.body());
      }
      return response;
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private URI uri(String path) {
    return base.resolve(path);
  }

  private UserError refused(int status, String body) {
    int exit = status >= 500 ? ExitCode.UNAVAILABLE : ExitCode.REJECTED;
    try {
      JsonNode problem = json.readTree(body);
      if (problem.hasNonNull("detail")) {
        String path = problem.hasNonNull("path") ? problem.get("path").asText() + ": " : "";
        return new UserError(
            exit,
            path + problem.get("detail").asText() + " (" + problem.path("code").asText() + ")");
      }
    } catch (JsonProcessingException e) {
      // Not a problem document: the status is all there is to say.
    }
    return new UserError(exit, base + " answered " + status);
  }

  private UserError unreachable(IOException e) {
    return new UserError(
        ExitCode.UNAVAILABLE,
        "no DataMorph answers at "
            + base
            + ": start one with ./datamorph up, or name another with --server",
        e);
  }

  private static UserError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new UserError(ExitCode.FAILED, "interrupted", e);
  }
}
