package io.datamorph.languagemodel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A provider of models on this machine that speaks one protocol and follows a script: a reply a
 * request, the last one for ever.
 */
public final class ScriptedProvider implements AutoCloseable {

  /** A request as it arrived. */
  public record Received(String path, String authorization, String apiKey, JsonNode body) {}

  private final WireProtocol protocol;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Deque<WireReply> script = new ArrayDeque<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();

  private ScriptedProvider(WireProtocol protocol, HttpServer server) {
    this.protocol = protocol;
    this.server = server;
  }

  public static ScriptedProvider start(WireProtocol protocol, WireReply... script) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ScriptedProvider provider = new ScriptedProvider(protocol, server);
      provider.script(script);
      server.setExecutor(provider.threads);
      server.createContext("/", provider::handle);
      server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces what is left of the script. */
  public synchronized void script(WireReply... replies) {
    script.clear();
    script.addAll(List.of(replies));
  }

  /** What settings name as base URL. */
  public String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort() + protocol.basePath();
  }

  public WireProtocol protocol() {
    return protocol;
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  private synchronized WireReply next() {
    if (script.isEmpty()) {
      throw new IllegalStateException("The script of the provider is empty.");
    }
    return script.size() == 1 ? script.peek() : script.poll();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      var headers = exchange.getRequestHeaders();
      received.add(
          new Received(
              path,
              headers.getFirst("Authorization"),
              headers.getFirst("x-api-key"),
              WireProtocol.read(new String(body, StandardCharsets.UTF_8))));
      if (protocol.serves(path)) {
        reply(exchange, next());
      } else {
        send(exchange, 404, "{\"message\":\"nothing here\"}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reply(HttpExchange exchange, WireReply reply)
      throws IOException, InterruptedException {
    switch (reply) {
      case WireReply.Says says -> send(exchange, 200, protocol.answer(says).toString());
      case WireReply.SaysUncounted says ->
          send(exchange, 200, protocol.uncounted(says.text()).toString());
      case WireReply.Status status -> {
        status.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, status.code(), status.body());
      }
      case WireReply.Body body -> send(exchange, 200, body.content());
      case WireReply.Silence silence -> closed.await();
      case WireReply.Drip drip -> drip(exchange, drip);
      case WireReply.HangUp hangUp -> {}
    }
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void drip(HttpExchange exchange, WireReply.Drip drip)
      throws IOException, InterruptedException {
    byte[] bytes = protocol.answer(drip.answer()).toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    OutputStream out = exchange.getResponseBody();
    for (int at = 0; at < bytes.length && !closedWithin(drip.between()); at++) {
      out.write(bytes[at]);
      out.flush();
    }
  }

  private boolean closedWithin(Duration time) throws InterruptedException {
    return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
