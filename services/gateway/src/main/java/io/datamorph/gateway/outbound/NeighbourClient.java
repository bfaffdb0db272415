package io.datamorph.gateway.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Another service's internal API; whatever is not an answer of it means that it is away. */
final class NeighbourClient {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final String TOKEN = "X-DataMorph-Service-Token";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String name;
  private final String base;
  private final String token;
  private final Code away;

  NeighbourClient(String name, String base, String token, Code away) {
    this.name = name;
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.token = token;
    this.away = away;
  }

  /** The JSON at a path; empty when there is nothing. */
  Optional<JsonNode> get(String path) {
    HttpResponse<String> response =
        send(request(path, "application/json").timeout(ANSWER).build(), BodyHandlers.ofString());
    return switch (response.statusCode()) {
      case OK -> Optional.of(json(response.body()));
      case NOT_FOUND -> Optional.empty();
      default -> throw unavailable("answers " + response.statusCode(), null);
    };
  }

  /** The lines of an event stream, as they come; the caller closes it. */
  Stream<String> stream(String path) {
    HttpResponse<Stream<String>> response =
        send(request(path, "text/event-stream").build(), BodyHandlers.ofLines());
    if (response.statusCode() != OK) {
      response.body().close();
      throw unavailable("answers " + response.statusCode(), null);
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header(TOKEN, token)
        .header("Accept", accept)
        .GET();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw unavailable("does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("was not waited for", e);
    }
  }

  private JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw unavailable("does not answer with JSON", e);
    }
  }

  private RefusedException unavailable(String why, Exception cause) {
    return new RefusedException(away, "the " + name + " " + why + ": try again later", cause);
  }
}
