package io.datamorph.validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.datamorph.testkit.TestDatabase;
import io.datamorph.testkit.TestInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/**
 * Runs queries on the test warehouse as the gateway does: what it executes is the parsed form. The
 * first query about a table named {@code away...} is turned away; one about {@code slow...} does
 * not end. The target of one named {@code written...} has changed. {@code GET /calls} tells what it
 * was asked.
 */
public final class StubGateway implements QuarkusTestResourceLifecycleManager {

  static final String TOKEN = "a-token-for-tests";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private TestDatabase warehouse;
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    warehouse = TestInfra.shared().databaseAsSuperuser("warehouse");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
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
    end.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/calls")) {
      answer(exchange, 200, JSON.writeValueAsString(calls));
      return;
    }
    if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-DataMorph-Service-Token"))) {
      answer(exchange, 401, problem("SERVICE_TOKEN_REQUIRED", "no token"));
      return;
    }
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    if (exchange.getRequestURI().getPath().endsWith("/staging/base")) {
      boolean changed = body.path("table").asText().startsWith("written");
      answer(exchange, 200, JSON.createObjectNode().put("changed", changed).toString());
      return;
    }
    String sql = body.path("sql").asText();
    calls.add(sql);
    if (sql.contains("slow")) {
      waitForTheEnd();
    } else if (sql.contains("away")
        && calls.stream().filter(call -> call.contains("away")).count() == 1) {
      answer(exchange, 503, problem("CONNECTION_UNAVAILABLE", "does not answer"));
    } else {
      query(exchange, sql);
    }
  }

  private void waitForTheEnd() {
    try {
      end.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void query(HttpExchange exchange, String sql) throws IOException {
    try (var connection = warehouse.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(CCJSqlParserUtil.parse(sql).toString())) {
      answer(exchange, 200, body(rows).toString());
    } catch (SQLException e) {
      answer(exchange, 422, problem("SQL_FAILED", "SQLSTATE " + e.getSQLState()));
    } catch (JSQLParserException e) {
      answer(exchange, 400, problem("SQL_REFUSED", "the query cannot be read"));
    }
  }

  private static ObjectNode body(ResultSet rows) throws SQLException {
    var data = rows.getMetaData();
    ObjectNode root = JSON.createObjectNode();
    ArrayNode columns = root.putArray("columns");
    for (int i = 1; i <= data.getColumnCount(); i++) {
      String type =
          data.getColumnType(i) == Types.NUMERIC
              ? "decimal(%d,%d)".formatted(data.getPrecision(i), data.getScale(i))
              : data.getColumnTypeName(i);
      columns.addObject().put("name", data.getColumnLabel(i)).put("type", type);
    }
    ArrayNode cells = root.putArray("rows");
    while (rows.next()) {
      ArrayNode row = cells.addArray();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        row.add(rows.getString(i));
      }
    }
    return root.put("truncated", false);
  }

  private static String problem(String code, String detail) {
    return JSON.createObjectNode().put("code", code).put("detail", detail).toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
