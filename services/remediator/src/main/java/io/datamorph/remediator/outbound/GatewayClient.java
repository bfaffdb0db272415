package io.datamorph.remediator.outbound;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the remediator asks of the gateway. */
@RegisterRestClient(configKey = "remediator-gateway")
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface GatewayClient {

  String TOKEN = "X-DataMorph-Service-Token";

  /** A staging table that is no longer needed. */
  record CloseStaging(String table, boolean keep) {}

  /** What a workflow shall end as. */
  record CloseWorkflow(String as, String reason) {}

  /** What it ended as. */
  record Fate(String fate) {}

  @GET
  @Path("/connections/{connection}/catalogue")
  String catalogue(
      @HeaderParam(TOKEN) String serviceToken, @PathParam("connection") String connection);

  @POST
  @Path("/connections/{connection}/staging/close")
  void closeStaging(
      @HeaderParam(TOKEN) String serviceToken,
      @PathParam("connection") String connection,
      CloseStaging close);

  @POST
  @Path("/workflows/{id}/close")
  Fate closeWorkflow(
      @HeaderParam(TOKEN) String serviceToken,
      @PathParam("id") String workflowId,
      CloseWorkflow close);
}
