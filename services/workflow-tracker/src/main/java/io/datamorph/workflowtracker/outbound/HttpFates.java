package io.datamorph.workflowtracker.outbound;

import io.datamorph.workflowtracker.EndOverdueWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the gateway, which decides between publish, cancel and deadline. */
@ApplicationScoped
class HttpFates implements EndOverdueWorkflow.Fates {

  private final GatewayClient gateway;
  private final String serviceToken;

  HttpFates(
      @RestClient GatewayClient gateway,
      @ConfigProperty(name = "datamorph.service-token") String serviceToken) {
    this.gateway = gateway;
    this.serviceToken = serviceToken;
  }

  @Override
  public Answer close(String workflowId, String reason) {
    GatewayClient.Fate fate =
        gateway.close(serviceToken, workflowId, new GatewayClient.Close("FAILED", reason));
    return fate.fate().equals("FAILED") ? Answer.FAILED : Answer.ELSEWHERE;
  }
}
