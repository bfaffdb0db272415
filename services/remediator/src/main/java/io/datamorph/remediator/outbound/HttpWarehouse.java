package io.datamorph.remediator.outbound;

import io.datamorph.contracts.Staging;
import io.datamorph.remediator.Warehouse;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the gateway, which alone knows the databases' credentials. */
@ApplicationScoped
class HttpWarehouse implements Warehouse {

  private final GatewayClient gateway;
  private final String token;

  HttpWarehouse(
      @RestClient GatewayClient gateway,
      @ConfigProperty(name = "datamorph.service-token") String token) {
    this.gateway = gateway;
    this.token = token;
  }

  @Override
  public String catalogue(String connection) {
    return gateway.catalogue(token, connection);
  }

  @Override
  public void discard(Staging staging) {
    gateway.closeStaging(
        token, staging.connection(), new GatewayClient.CloseStaging(staging.table(), false));
  }

  @Override
  public Fate closeAsFailed(String workflowId, String reason) {
    GatewayClient.Fate fate =
        gateway.closeWorkflow(token, workflowId, new GatewayClient.CloseWorkflow("FAILED", reason));
    return fate.fate().equals("FAILED") ? Fate.FAILED : Fate.ELSEWHERE;
  }
}
