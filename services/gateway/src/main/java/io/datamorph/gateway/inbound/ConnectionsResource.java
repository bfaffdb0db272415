package io.datamorph.gateway.inbound;

import io.datamorph.gateway.ReadWarehouse;
import io.datamorph.spec.catalogue.CatalogueJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The databases, for people: what is there, and reading. */
@Path("/v1/connections")
@Guarded
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
class ConnectionsResource {

  private final ReadWarehouse read;

  ConnectionsResource(ReadWarehouse read) {
    this.read = read;
  }

  /** All connections. */
  @Schema(name = "Connections")
  record ConnectionsView(List<ConnectionView> connections) {}

  /** A connection; where it leads is nobody's business. */
  @Schema(name = "Connection")
  record ConnectionView(String name, String kind) {}

  @GET
  @RunOnVirtualThread
  @Operation(operationId = "listConnections", summary = "The named connections")
  public ConnectionsView all() {
    return new ConnectionsView(
        read.connections().stream().map(name -> new ConnectionView(name, "postgresql")).toList());
  }

  @GET
  @Path("/{connection}/catalogue")
  @RunOnVirtualThread
  @Operation(
      operationId = "getCatalogue",
      summary = "Tables, columns with types, keys and comments of a connection")
  public String catalogue(String connection) {
    return CatalogueJson.write(read.catalogue(connection));
  }

  @POST
  @Path("/{connection}/sample")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(operationId = "sampleTable", summary = "Some rows of a table")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ReadRequests.Sample.class)))
  @APIResponse(
      responseCode = "200",
      description = "Cells are PostgreSQL's text form, or null",
      content = @Content(schema = @Schema(implementation = RowsView.class)))
  public RowsView sample(String connection, byte[] body) {
    ReadRequests.Sample request = Bodies.read(body, ReadRequests.Sample.class);
    return RowsView.of(read.sample(connection, request.name(), request.rows()));
  }

  @POST
  @Path("/{connection}/query")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "query",
      summary = "One SELECT, read-only",
      description = "At most 1,000 rows in 10 s unless said otherwise.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ReadRequests.Query.class)))
  @APIResponse(
      responseCode = "200",
      description = "Cells are PostgreSQL's text form, or null",
      content = @Content(schema = @Schema(implementation = RowsView.class)))
  public RowsView query(String connection, byte[] body) {
    ReadRequests.Query request = Bodies.read(body, ReadRequests.Query.class);
    return RowsView.of(read.query(connection, request.text(), request.limits()));
  }
}
