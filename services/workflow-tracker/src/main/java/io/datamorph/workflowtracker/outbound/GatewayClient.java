package io.datamorph.workflowtracker.outbound;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one endpoint of the gateway that the tracker calls. */
@RegisterRestClient(configKey = "workflow-tracker-gateway")
@Path("/internal/workflows")
interface GatewayClient {

  /** What the tracker wants the workflow to end as. */
  record Close(String as, String reason) {}

  /** What it ended as, or is. */
  record Fate(String fate) {}

  @POST
  @Path("/{id}/close")
  Fate close(
      @HeaderParam("X-DataMorph-Service-Token") String serviceToken,
      @PathParam("id") String workflowId,
      Close close);
}
