package io.datamorph.remediator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A gateway that tells the catalogue it was given and remembers what it was asked for. */
public final class StubGateway implements QuarkusTestResourceLifecycleManager {

  static final String TOKEN = "a-token-for-tests";

  /** What the next readers of the catalogue get. */
  static final AtomicReference<String> CATALOGUE = new AtomicReference<>("{}");

  /** How many requests are answered with 503 from now on. */
  static final AtomicInteger FAULTS = new AtomicInteger();

  /** Method, path and body of every request that showed the token. */
  static final List<String> ASKED = new CopyOnWriteArrayList<>();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", StubGateway::handle);
    server.start();
    return Map.of(
        "datamorph.gateway.url",
        "http://localhost:" + server.getAddress().getPort(),
        "datamorph.service-token",
        TOKEN,
        "quarkus.http.test-port",
        "0");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-DataMorph-Service-Token"))) {
      answer(exchange, 401, "{}");
      return;
    }
    ASKED.add(exchange.getRequestMethod() + " " + path + " " + body);
    if (FAULTS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      answer(exchange, 503, "{\"code\":\"CONNECTION_UNAVAILABLE\"}");
    } else if (path.endsWith("/catalogue")) {
      answer(exchange, 200, CATALOGUE.get());
    } else if (path.endsWith("/staging/close")) {
      answer(exchange, 204, "");
    } else {
      answer(exchange, 200, "{\"fate\":\"FAILED\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
