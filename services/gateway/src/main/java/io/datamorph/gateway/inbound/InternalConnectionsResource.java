package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.datamorph.contracts.Staging;
import io.datamorph.gateway.CheckBase;
import io.datamorph.gateway.CloseStaging;
import io.datamorph.gateway.OpenStaging;
import io.datamorph.gateway.PublishTarget;
import io.datamorph.gateway.ReadWarehouse;
import io.datamorph.gateway.domain.Names;
import io.datamorph.gateway.domain.NewStaging;
import io.datamorph.gateway.domain.Publication;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The users' databases, for the services. */
@Path("/internal/connections/{connection}")
@Guarded
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class InternalConnectionsResource {

  private final ReadWarehouse read;
  private final OpenStaging openStaging;
  private final CloseStaging closeStaging;
  private final CheckBase checkBase;
  private final PublishTarget publishTarget;

  InternalConnectionsResource(
      ReadWarehouse read,
      OpenStaging openStaging,
      CloseStaging closeStaging,
      CheckBase checkBase,
      PublishTarget publishTarget) {
    this.read = read;
    this.openStaging = openStaging;
    this.closeStaging = closeStaging;
    this.checkBase = checkBase;
    this.publishTarget = publishTarget;
  }

  /** Where a job writes and how it logs in. */
  record OpenedView(Staging staging, NewStaging.Login login) {}

  /** Whether the target was written since the job has read it. */
  record BaseView(boolean changed) {}

  /** What came of a publish. */
  @JsonInclude
  record PublishedView(long rows, Optional<String> previous) {}

  @GET
  @Path("/catalogue")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public String catalogue(String connection) {
    return CatalogueJson.write(read.catalogue(connection));
  }

  @POST
  @Path("/sample")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public RowsView sample(String connection, byte[] body) {
    ReadRequests.Sample request = Bodies.read(body, ReadRequests.Sample.class);
    return RowsView.of(read.sample(connection, request.name(), request.rows()));
  }

  @POST
  @Path("/query")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public RowsView query(String connection, byte[] body) {
    ReadRequests.Query request = Bodies.read(body, ReadRequests.Query.class);
    return RowsView.of(read.query(connection, request.text(), request.limits()));
  }

  @POST
  @Path("/staging")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public OpenedView open(String connection, byte[] body) {
    StagingRequests.Open request = Bodies.read(body, StagingRequests.Open.class);
    OpenStaging.Opened opened = openStaging.open(connection, request.job(), request.order());
    return new OpenedView(new Staging(connection, Names.SCHEMA, opened.table()), opened.login());
  }

  @POST
  @Path("/staging/close")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public void close(String connection, byte[] body) {
    StagingRequests.Close request = Bodies.read(body, StagingRequests.Close.class);
    closeStaging.close(
        connection, ReadRequests.required(request.table(), "table"), request.keep().orElse(false));
  }

  @POST
  @Path("/staging/base")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public BaseView base(String connection, byte[] body) {
    StagingRequests.Check request = Bodies.read(body, StagingRequests.Check.class);
    return new BaseView(
        checkBase.hasChanged(
            connection,
            ReadRequests.required(request.table(), "table"),
            ReadRequests.required(request.target(), "target").name("target")));
  }

  @POST
  @Path("/publish")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public PublishedView publish(String connection, byte[] body) {
    StagingRequests.Publish request = Bodies.read(body, StagingRequests.Publish.class);
    Publication.Done done = publishTarget.publish(connection, request.publication(connection));
    return new PublishedView(done.rows(), done.previous());
  }
}
