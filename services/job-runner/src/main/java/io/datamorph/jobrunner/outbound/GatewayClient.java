package io.datamorph.jobrunner.outbound;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the job-runner asks of the gateway that is quickly done. */
@RegisterRestClient(configKey = "job-runner-gateway")
@Path("/internal")
interface GatewayClient {

  String TOKEN = "X-DataMorph-Service-Token";

  /** A run has ended. */
  record Close(String table, boolean keep) {}

  /** What a workflow shall end as. */
  record CloseWorkflow(String as, String reason) {}

  /** What it ended as. */
  record Fate(String fate) {}

  @POST
  @Path("/connections/{connection}/staging/close")
  void close(
      @HeaderParam(TOKEN) String serviceToken,
      @PathParam("connection") String connection,
      Close close);

  @POST
  @Path("/workflows/{id}/close")
  Fate closeWorkflow(
      @HeaderParam(TOKEN) String serviceToken, @PathParam("id") String workflowId, CloseWorkflow c);
}
