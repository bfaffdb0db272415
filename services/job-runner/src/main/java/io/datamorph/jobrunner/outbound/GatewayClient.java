package io.datamorph.jobrunner.outbound;

import io.datamorph.contracts.Staging;
import io.datamorph.jobrunner.Login;
import io.datamorph.jobrunner.domain.JobPlan.StagingColumn;
import io.datamorph.spec.catalogue.TableName;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the job-runner asks of the gateway, except the publish. */
@RegisterRestClient(configKey = "job-runner-gateway")
@Path("/internal")
interface GatewayClient {

  String TOKEN = "X-DataMorph-Service-Token";

  /** A staging table to be made for one run of a job. */
  record Open(
      String workflowId,
      int iteration,
      int attempt,
      long fence,
      List<TableName> sources,
      List<StagingColumn> columns) {}

  /** It was made. */
  record Opened(Staging staging, Login login) {}

  /** A run has ended. */
  record Close(String table, boolean keep) {}

  /** What a workflow shall end as. */
  record CloseWorkflow(String as, String reason) {}

  /** What it ended as. */
  record Fate(String fate) {}

  @POST
  @Path("/connections/{connection}/staging")
  Opened open(
      @HeaderParam(TOKEN) String serviceToken,
      @PathParam("connection") String connection,
      Open open);

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
