package io.datamorph.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** The HTTP client of one try: bounded in size, ended by interruption, and watched. */
final class ObservedHttp implements HttpClient, Sighting {

  private static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Where a provider's answer has what is looked for, as JSON pointers. */
  record Places(String stopReason, String tokensIn, String tokensOut) {}

  private final java.net.http.HttpClient connections;
  private final Places places;
  private final InstantSource clock;
  private volatile Optional<JsonNode> answer = Optional.empty();
  private volatile Optional<Duration> retryAfter = Optional.empty();

  ObservedHttp(java.net.http.HttpClient connections, Places places, InstantSource clock) {
    this.connections = connections;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          connections.send(translated(request), BodyHandlers.ofInputStream());
      String body = body(response);
      if (response.statusCode() / 100 != 2) {
        retryAfter =
            response
                .headers()
                .firstValue("Retry-After")
                .flatMap(header -> RetryAfter.read(header, clock));
        throw new HttpException(response.statusCode(), body);
      }
      answer = Optional.of(read(body));
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(body)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the model", e);
    }
  }

  private static java.net.http.HttpRequest translated(HttpRequest request) {
    var builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  private static String body(HttpResponse<InputStream> response) throws IOException {
    try (InputStream in = response.body()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableAnswerException("more than 10 MB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** What is no JSON, LangChain4j will say. */
  private static JsonNode read(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are not streamed");
  }

  @Override
  public boolean answered() {
    return answer.isPresent();
  }

  @Override
  public Optional<String> stopReason() {
    return at(places.stopReason()).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  @Override
  public OptionalLong tokensIn() {
    return count(places.tokensIn());
  }

  @Override
  public OptionalLong tokensOut() {
    return count(places.tokensOut());
  }

  @Override
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  private OptionalLong count(String pointer) {
    return at(pointer).filter(JsonNode::isIntegralNumber).stream()
        .mapToLong(JsonNode::asLong)
        .filter(count -> count >= 0)
        .findFirst();
  }

  private Optional<JsonNode> at(String pointer) {
    return answer.map(body -> body.at(pointer));
  }

  /** For a model's builder, which wants to set timeouts: the caller's limit holds for all of it. */
  HttpClientBuilder builder() {
    return new Handing(this);
  }

  private record Handing(ObservedHttp http) implements HttpClientBuilder {

    @Override
    public Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return http;
    }
  }
}
