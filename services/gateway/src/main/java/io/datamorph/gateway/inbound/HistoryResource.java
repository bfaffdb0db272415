package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.datamorph.gateway.ExplainSpec;
import io.datamorph.gateway.ReadArtifacts;
import io.datamorph.gateway.ShowWorkflows;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How a workflow went, and what it made on its way. */
@Path("/v1/workflows/{id}")
@Guarded
@Tag(name = "History")
class HistoryResource {

  private static final int ENTRIES = 1000;

  private final ShowWorkflows workflows;
  private final ReadArtifacts artifacts;
  private final ExplainSpec explainSpec;
  private final EventFeed feed;

  HistoryResource(
      ShowWorkflows workflows, ReadArtifacts artifacts, ExplainSpec explainSpec, EventFeed feed) {
    this.workflows = workflows;
    this.artifacts = artifacts;
    this.explainSpec = explainSpec;
    this.feed = feed;
  }

  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      operationId = "followWorkflow",
      summary = "The events of a workflow: those so far, then each as it comes, until the end",
      description = "Goes on after Last-Event-ID. With Accept: application/json, those so far.")
  public Multi<OutboundSseEvent> follow(
      String id,
      @RestQuery Optional<String> after,
      @HeaderParam("Last-Event-ID") Optional<String> last,
      @Context Sse sse) {
    int from = Parameters.last(after, last);
    workflows.requireKnown(id);
    return feed.of(id, from)
        .map(
            line ->
                sse.newEventBuilder()
                    .id(line.sequence())
                    .name(line.type())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, line.json())
                    .build());
  }

  @GET
  @Path("/events")
  @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public JsonNode events(String id, @RestQuery Optional<String> after) {
    return workflows.events(id, Parameters.last(after, Optional.empty()));
  }

  @GET
  @Path("/logs")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(operationId = "getLogs", summary = "What the agents noted, in order")
  public JsonNode logs(
      String id, @RestQuery Optional<String> after, @RestQuery Optional<String> limit) {
    return workflows.logs(id, after, Parameters.number(limit, "limit", ENTRIES, 1, ENTRIES));
  }

  @GET
  @Path("/spec")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(operationId = "getSpec", summary = "The spec that was written for the request")
  public byte[] spec(String id) {
    return artifacts.read(id, ReadArtifacts.Kind.SPEC);
  }

  @GET
  @Path("/explanation")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "explainWorkflow",
      summary = "The workflow's spec in plain English, with lineage, code and SQL")
  public Response explanation(String id) {
    return SpecViews.response(explainSpec.explainWorkflow(id));
  }

  @GET
  @Path("/code")
  @Produces("text/x-python;charset=UTF-8")
  @RunOnVirtualThread
  @Operation(operationId = "getCode", summary = "The PySpark script, the newest version")
  public byte[] code(String id) {
    return artifacts.read(id, ReadArtifacts.Kind.CODE);
  }

  @GET
  @Path("/validation")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(operationId = "getValidation", summary = "The tests and their verdicts, the newest")
  public byte[] validation(String id) {
    return artifacts.read(id, ReadArtifacts.Kind.VALIDATION);
  }
}
