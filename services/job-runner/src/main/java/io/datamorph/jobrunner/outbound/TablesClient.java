package io.datamorph.jobrunner.outbound;

import io.datamorph.contracts.Staging;
import io.datamorph.jobrunner.Login;
import io.datamorph.jobrunner.domain.JobPlan.Base;
import io.datamorph.jobrunner.domain.JobPlan.StagingColumn;
import io.datamorph.spec.catalogue.TableName;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the gateway does to whole tables, which takes longer the larger they are. */
@RegisterRestClient(configKey = "job-runner-tables")
@Path("/internal/connections/{connection}")
interface TablesClient {

  /** A staging table to be made for one run of a job. */
  record Open(
      String workflowId,
      int iteration,
      int attempt,
      long fence,
      List<TableName> sources,
      List<StagingColumn> columns,
      Optional<Base> base) {}

  /** It was made. */
  record Opened(Staging staging, Login login) {}

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
  @Path("/staging")
  Opened open(
      @HeaderParam(GatewayClient.TOKEN) String serviceToken,
      @PathParam("connection") String connection,
      Open open);

  @POST
  @Path("/publish")
  Published publish(
      @HeaderParam(GatewayClient.TOKEN) String serviceToken,
      @PathParam("connection") String connection,
      Publish publish);
}
