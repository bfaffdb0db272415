package io.datamorph.validator.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datamorph.validator.Warehouse;
import io.datamorph.validator.WarehouseUnavailableException;
import io.datamorph.validator.domain.Field;
import io.datamorph.validator.domain.Observation;
import io.datamorph.validator.domain.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the gateway, which alone can log in to a database. */
@ApplicationScoped
class HttpWarehouse implements Warehouse {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** What the gateway needs beside the query itself. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private static final ObjectMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI gateway;
  private final String serviceToken;
  private final Duration timeout;

  HttpWarehouse(
      @ConfigProperty(name = "datamorph.gateway.url") URI gateway,
      @ConfigProperty(name = "datamorph.service-token") String serviceToken,
      @ConfigProperty(name = "datamorph.validator.query-timeout") Duration timeout) {
    this.gateway = gateway;
    this.serviceToken = serviceToken;
    this.timeout = timeout;
  }

  @Override
  public Observation query(String connection, String sql) throws InterruptedException {
    try {
      HttpResponse<String> response =
          http.send(request(connection, sql), HttpResponse.BodyHandlers.ofString());
      return read(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new WarehouseUnavailableException(
          "the gateway at " + gateway + " does not answer: " + e.getMessage(), e);
    }
  }

  private HttpRequest request(String connection, String sql) {
    String body =
        JSON.createObjectNode()
            .put("sql", sql)
            .put("maxRows", MOST_ROWS)
            .put("timeoutMillis", timeout.toMillis())
            .toString();
    String path =
        "/internal/connections/%s/query"
            .formatted(URLEncoder.encode(connection, StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(gateway.resolve(path))
        .timeout(timeout.plus(MARGIN))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("X-DataMorph-Service-Token", serviceToken)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** A refusal of this query is an answer; any other trouble may pass. */
  private Observation read(int status, JsonNode body) {
    return switch (status) {
      case 200 -> answer(body);
      case 400, 403, 404, 408, 413, 422 ->
          new Observation.Refused(
              body.path("code").asText("HTTP_" + status), body.path("detail").asText(""));
      default ->
          throw new WarehouseUnavailableException(
              "the gateway answered %d %s: %s"
                  .formatted(status, body.path("code").asText(), body.path("detail").asText()),
              new IOException("HTTP " + status));
    };
  }

  private static Observation answer(JsonNode body) {
    List<Field> columns = new ArrayList<>();
    body.path("columns")
        .forEach(
            column ->
                columns.add(new Field(column.path("name").asText(), column.path("type").asText())));
    List<Row> rows = new ArrayList<>();
    body.path("rows").forEach(row -> rows.add(row(row)));
    return new Observation.Answer(columns, rows, body.path("truncated").asBoolean());
  }

  private static Row row(JsonNode cells) {
    List<Optional<String>> row = new ArrayList<>();
    cells.forEach(cell -> row.add(cell.isNull() ? Optional.empty() : Optional.of(cell.asText())));
    return new Row(row);
  }
}
