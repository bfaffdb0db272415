package io.datamorph.validator.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.datamorph.contracts.Staging;
import io.datamorph.spec.catalogue.TableName;
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
  private static final int OK = 200;

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
    ObjectNode body =
        JSON.createObjectNode()
            .put("sql", sql)
            .put("maxRows", MOST_ROWS)
            .put("timeoutMillis", timeout.toMillis());
    HttpResponse<String> response = post(connection, "query", body);
    return read(response.statusCode(), json(response));
  }

  @Override
  public boolean hasTargetChanged(Staging staging, TableName target) throws InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("table", staging.table());
    body.putObject("target").put("schema", target.schema()).put("table", target.table());
    HttpResponse<String> response = post(staging.connection(), "staging/base", body);
    if (response.statusCode() != OK) {
      throw unavailable(response.statusCode(), json(response));
    }
    return json(response).path("changed").asBoolean();
  }

  private HttpResponse<String> post(String connection, String path, ObjectNode body)
      throws InterruptedException {
    String name = URLEncoder.encode(connection, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/internal/connections/%s/%s".formatted(name, path)))
            .timeout(timeout.plus(MARGIN))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-DataMorph-Service-Token", serviceToken)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new WarehouseUnavailableException(
          "the gateway at " + gateway + " does not answer: " + e.getMessage(), e);
    }
  }

  private JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new WarehouseUnavailableException(
          "the gateway at " + gateway + " does not answer in JSON", e);
    }
  }

  /** A refusal of this query is an answer; any other trouble may pass. */
  private Observation read(int status, JsonNode body) {
    return switch (status) {
      case OK -> answer(body);
      case 400, 403, 404, 408, 413, 422 ->
          new Observation.Refused(
              body.path("code").asText("HTTP_" + status), body.path("detail").asText(""));
      default -> throw unavailable(status, body);
    };
  }

  private static WarehouseUnavailableException unavailable(int status, JsonNode body) {
    return new WarehouseUnavailableException(
        "the gateway answered %d %s: %s"
            .formatted(status, body.path("code").asText(), body.path("detail").asText()),
        new IOException("HTTP " + status));
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
