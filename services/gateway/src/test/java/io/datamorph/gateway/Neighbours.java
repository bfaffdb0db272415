package io.datamorph.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A tracker and a log sink that answer what a test gave them, and 404 to the rest. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

  static final String TOKEN = "a-token-for-tests";

  private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

  private record Answer(String type, String body) {}

  private HttpServer server;

  static void answer(String path, String json) {
    ANSWERS.put(path, new Answer("application/json", json));
  }

  static void stream(String path, String events) {
    ANSWERS.put(path + " text/event-stream", new Answer("text/event-stream", events));
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", Neighbours::handle);
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    return Map.of(
        "datamorph.tracker.url", url,
        "datamorph.log-sink.url", url,
        "datamorph.service-token", TOKEN,
        "datamorph.connections.away.url", "jdbc:postgresql://localhost:1/nothing",
        "datamorph.connections.away.user", "nobody",
        "datamorph.connections.away.password", "canary-password",
        "quarkus.http.test-port", "0");
  }

  private static void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    Answer answer = ANSWERS.get(path + " " + accept);
    if (answer == null) {
      answer = ANSWERS.get(path);
    }
    boolean known =
        answer != null
            && TOKEN.equals(exchange.getRequestHeaders().getFirst("X-DataMorph-Service-Token"));
    byte[] body = (known ? answer.body() : "").getBytes(StandardCharsets.UTF_8);
    if (known) {
      exchange.getResponseHeaders().set("Content-Type", answer.type());
    }
    exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
