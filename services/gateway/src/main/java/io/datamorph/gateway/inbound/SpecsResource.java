package io.datamorph.gateway.inbound;

import io.datamorph.gateway.ExplainSpec;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Specs before they run: what they mean, or what is wrong with them. */
@Path("/v1/specs")
@Guarded
@Tag(name = "Specs")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "default",
    description = "What is wrong",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class SpecsResource {

  private final ExplainSpec explainSpec;

  SpecsResource(ExplainSpec explainSpec) {
    this.explainSpec = explainSpec;
  }

  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "checkSpec",
      summary = "Type-check a spec against a connection",
      description = "Everything that is wrong comes at once; nothing is run or kept.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SpecRequests.Given.class)))
  @APIResponse(
      responseCode = "200",
      description = "The verdict",
      content = @Content(schema = @Schema(implementation = SpecViews.Checked.class)))
  public SpecViews.Checked check(byte[] body) {
    return switch (answer(body)) {
      case ExplainSpec.Explained(var explanation) -> SpecViews.Checked.accepted(explanation);
      case ExplainSpec.Refused(var diagnostics) -> SpecViews.Checked.refused(diagnostics);
    };
  }

  @POST
  @Path("/explain")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "explainSpec",
      summary = "A spec in plain English, with lineage, code and SQL",
      description =
          "Nothing is run or kept; 422 with all diagnostics when the spec has no meaning.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SpecRequests.Given.class)))
  @APIResponse(
      responseCode = "200",
      description = "What the spec does",
      content = @Content(schema = @Schema(implementation = SpecViews.Explained.class)))
  @APIResponse(
      responseCode = "422",
      description = "What is wrong with the spec",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = SpecViews.SpecProblem.class)))
  public Response explain(byte[] body) {
    return SpecViews.response(answer(body));
  }

  private ExplainSpec.Answer answer(byte[] body) {
    SpecRequests.Given given = Bodies.read(body, SpecRequests.Given.class, SpecRequests.MOST_BYTES);
    return explainSpec.explain(given.text(), given.connectionName());
  }
}
