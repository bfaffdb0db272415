package io.datamorph.jobrunner.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.datamorph.contracts.ValidationPassed;
import io.datamorph.jobrunner.Warehouse;
import io.datamorph.jobrunner.domain.JobKey;
import io.datamorph.jobrunner.domain.JobPlan;
import io.datamorph.spec.document.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the gateway, which alone knows the databases' credentials. */
@ApplicationScoped
class HttpWarehouse implements Warehouse {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final GatewayClient gateway;
  private final TablesClient tables;
  private final String token;

  HttpWarehouse(
      @RestClient GatewayClient gateway,
      @RestClient TablesClient tables,
      @ConfigProperty(name = "datamorph.service-token") String token) {
    this.gateway = gateway;
    this.tables = tables;
    this.token = token;
  }

  @Override
  public Opened open(String connection, JobKey job, long fence, JobPlan plan) {
    TablesClient.Open request =
        new TablesClient.Open(
            job.workflowId(),
            job.iteration(),
            job.attempt(),
            fence,
            plan.sources(),
            plan.columns(),
            plan.base());
    TablesClient.Opened opened = call(() -> tables.open(token, connection, request));
    return new Opened(opened.staging(), opened.login());
  }

  @Override
  public void close(String connection, String table, boolean keep) {
    call(
        () -> {
          gateway.close(token, connection, new GatewayClient.Close(table, keep));
          return table;
        });
  }

  @Override
  public Published publish(ValidationPassed passed, Target target) {
    TablesClient.Publish request =
        new TablesClient.Publish(
            passed.workflowId(),
            passed.iteration(),
            passed.staging(),
            target.table(),
            target.mode().name().toLowerCase(Locale.ROOT),
            target.keys(),
            target.overwrite());
    TablesClient.Published published =
        call(() -> tables.publish(token, target.connection(), request));
    return new Published(published.rows(), published.previous());
  }

  @Override
  public Fate closeAsFailed(String workflowId, String reason) {
    GatewayClient.CloseWorkflow request = new GatewayClient.CloseWorkflow("FAILED", reason);
    return Fate.valueOf(call(() -> gateway.closeWorkflow(token, workflowId, request)).fate());
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (WebApplicationException e) {
      throw translated(e);
    } catch (ProcessingException e) {
      throw new UnavailableException("the gateway does not answer: " + e.getMessage(), e);
    }
  }

  private static RuntimeException translated(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    JsonNode problem = problem(failure);
    String detail = problem.path("detail").asText("the gateway answers with status " + status);
    return status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS
        ? new UnavailableException(detail, failure)
        : new RefusedException(problem.path("code").asText("GATEWAY_REFUSED"), detail);
  }

  private static JsonNode problem(WebApplicationException failure) {
    try {
      String body = failure.getResponse().readEntity(String.class);
      return MAPPER.readTree(body == null ? "" : body);
    } catch (JsonProcessingException | ProcessingException | IllegalStateException e) {
      // Whatever stood between us and the gateway has answered.
      return MAPPER.missingNode();
    }
  }
}
