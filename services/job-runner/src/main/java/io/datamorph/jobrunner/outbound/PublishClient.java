package io.datamorph.jobrunner.outbound;

import io.datamorph.contracts.Staging;
import io.datamorph.spec.catalogue.TableName;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The gateway's publish, which may take longer than its other endpoints. */
@RegisterRestClient(configKey = "job-runner-publish")
@Path("/internal/connections/{connection}/publish")
interface PublishClient {

  /** A staging table that is to become the target. */
  record Publish(
      String workflowId,
      int iteration,
      Staging staging,
      TableName target,
      String mode,
      List<String> keys,
      boolean overwrite) {}

  /** It has become the target. */
  record Published(long rows, Optional<String> previous) {}

  @POST
  Published publish(
      @HeaderParam(GatewayClient.TOKEN) String serviceToken,
      @PathParam("connection") String connection,
      Publish publish);
}
