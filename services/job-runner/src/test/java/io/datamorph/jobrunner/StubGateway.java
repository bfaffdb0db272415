package io.datamorph.jobrunner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.datamorph.jobrunner.outbound.FakeHome;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway's side of the internal API, without a database: what it is asked decides what it
 * answers. {@code GET /calls} tells what it was asked.
 */
public final class StubGateway implements QuarkusTestResourceLifecycleManager {

  static final String TOKEN = "a-token-for-tests";
  static final String PASSWORD = "role-pass-123";
  private static final Pattern WORKFLOW =
      Pattern.compile("\"workflowId\":\"([^\"]+)\",\"iteration\":(\\d+),\"attempt\":(\\d+)");
  private static final Pattern FENCE = Pattern.compile("\"fence\":(\\d+)");

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::handle);
      server.start();
      String home = FakeHome.in(Files.createTempDirectory("fake-engine")).toString();
      return Map.of(
          "datamorph.gateway.url",
          "http://localhost:" + server.getAddress().getPort(),
          "datamorph.service-token",
          TOKEN,
          "datamorph.engine.home",
          home,
          "datamorph.engine.work-dir",
          Files.createTempDirectory("jobs").toString(),
          "datamorph.job-runner.job-timeout",
          "PT8S",
          "quarkus.http.test-port",
          "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/calls")) {
      answer(exchange, 200, String.join("\n", calls));
    } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-DataMorph-Service-Token"))) {
      answer(exchange, 401, problem("SERVICE_TOKEN_REQUIRED"));
    } else {
      calls.add(path + " " + body);
      reply(exchange, path, body);
    }
  }

  private void reply(HttpExchange exchange, String path, String body) throws IOException {
    if (path.endsWith("/staging")) {
      open(exchange, body);
    } else if (path.endsWith("/staging/close")) {
      answer(exchange, 204, "");
    } else if (path.endsWith("/publish")) {
      publish(exchange, body);
    } else if (path.startsWith("/internal/workflows/")) {
      answer(exchange, 200, "{\"fate\":\"FAILED\"}");
    } else {
      answer(exchange, 404, problem("NO_SUCH_PATH"));
    }
  }

  private void open(HttpExchange exchange, String body) throws IOException {
    Matcher workflow = WORKFLOW.matcher(body);
    Matcher fence = FENCE.matcher(body);
    if (!workflow.find() || !fence.find()) {
      answer(exchange, 400, problem("BAD_REQUEST"));
      return;
    }
    String id = workflow.group(1);
    if (id.startsWith("moved")) {
      answer(exchange, 409, problem("TARGET_CHANGED"));
      return;
    }
    if (id.startsWith("away") && calls.stream().filter(call -> call.contains(id)).count() == 1) {
      answer(exchange, 503, problem("CONNECTION_UNAVAILABLE"));
      return;
    }
    String table = String.join("_", id, workflow.group(2), workflow.group(3), fence.group(1));
    answer(
        exchange,
        200,
        """
        {"staging":{"connection":"warehouse","schema":"datamorph_staging","table":"%s"},
         "login":{"url":"jdbc:postgresql://localhost/w","user":"datamorph_job_1","password":"%s"}}
        """
            .formatted(table, PASSWORD));
  }

  private void publish(HttpExchange exchange, String body) throws IOException {
    if (body.contains("\"target\":{\"schema\":\"public\",\"table\":\"foreign\"}")) {
      answer(exchange, 409, problem("TARGET_NOT_OURS"));
    } else if (body.contains("\"workflowId\":\"chg")) {
      answer(exchange, 409, problem("TARGET_CHANGED"));
    } else {
      answer(exchange, 200, "{\"rows\":3,\"previous\":null}");
    }
  }

  private static String problem(String code) {
    return "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":400,\"code\":\"%s\",\"detail\":\"says %s\"}"
        .formatted(code, code);
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

  @Override
  public void stop() {
    server.stop(0);
  }
}
