package io.datamorph.specgenerator.outbound;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the spec generator asks of the gateway. */
@RegisterRestClient(configKey = "spec-generator-gateway")
@Path("/internal/connections/{connection}")
interface SpecGeneratorGateway {

  /** One read-only query. */
  record Query(String sql, int maxRows, int timeoutMillis) {}

  /** Its rows, as text. */
  record Rows(List<List<String>> rows) {}

  @GET
  @Path("/catalogue")
  @Produces(MediaType.APPLICATION_JSON)
  String catalogue(
      @HeaderParam("X-DataMorph-Service-Token") String serviceToken,
      @PathParam("connection") String connection);

  @POST
  @Path("/query")
  @Consumes(MediaType.APPLICATION_JSON)
  Rows query(
      @HeaderParam("X-DataMorph-Service-Token") String serviceToken,
      @PathParam("connection") String connection,
      Query query);
}
