package io.datamorph.eval.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.datamorph.cli.client.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A gateway that answers what it was told to, the last answer of a path for ever. */
final class FakeGateway implements AutoCloseable {

  private record Reply(int status, String body) {}

  private final Map<String, Queue<Reply>> replies = new HashMap<>();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private volatile Runnable deed = () -> {};

  FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** Adds an answer to a request such as {@code GET /v1/workflows/w}. */
  FakeGateway on(String request, int status, String body) {
    replies.computeIfAbsent(request, it -> new ArrayDeque<>()).add(new Reply(status, body));
    return this;
  }

  /** What is done when a workflow is asked for. */
  FakeGateway doing(Runnable action) {
    deed = action;
    return this;
  }

  /** Every request so far, a POST with its body. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  Gateway gateway() {
    return new Gateway(URI.create("http://localhost:" + server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add((request + " " + body).strip());
    if (request.equals("POST /v1/workflows")) {
      deed.run();
    }
    Reply reply;
    synchronized (replies) {
      Queue<Reply> waiting =
          replies.getOrDefault(request, new ArrayDeque<>(List.of(new Reply(404, "{}"))));
      reply = waiting.size() > 1 ? waiting.poll() : waiting.peek();
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
