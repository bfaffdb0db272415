package io.datamorph.specgenerator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.datamorph.specgenerator.domain.reading.SampleCatalogues;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A gateway over real HTTP that knows the library and one connection that is down at first. */
public final class StubGateway implements QuarkusTestResourceLifecycleManager {

  static final String TOKEN = "a-token-for-tests";

  private HttpServer server;
  private int callsToFlaky;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/internal/connections/", this::answer);
    server.start();
    return Map.of(
        "datamorph.gateway.url",
        "http://localhost:" + server.getAddress().getPort(),
        "datamorph.service-token",
        TOKEN,
        "quarkus.http.test-port",
        "0");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-DataMorph-Service-Token"))) {
      send(exchange, 401, "{\"code\":\"SERVICE_TOKEN_REQUIRED\"}");
    } else if (path.endsWith("/query")) {
      send(
          exchange,
          200,
          "{\"columns\":[],\"rows\":[[\"state\",\"returned\"],[\"state\",\"open\"]],\"truncated\":false}");
    } else if (path.contains("/atlantis/")) {
      send(exchange, 404, "{\"code\":\"UNKNOWN_CONNECTION\"}");
    } else if (path.contains("/flaky/") && callsToFlaky++ < 2) {
      send(exchange, 503, "{\"code\":\"CONNECTION_UNAVAILABLE\"}");
    } else {
      send(exchange, 200, CatalogueJson.write(SampleCatalogues.library()));
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
