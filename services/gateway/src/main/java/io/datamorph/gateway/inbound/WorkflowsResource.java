package io.datamorph.gateway.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.datamorph.gateway.AnswerApproval;
import io.datamorph.gateway.AnswerQuestions;
import io.datamorph.gateway.CancelWorkflow;
import io.datamorph.gateway.RequestWorkflow;
import io.datamorph.gateway.ShowWorkflows;
import io.datamorph.spec.check.Diagnostic;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Requests and what has become of them. */
@Path("/v1/workflows")
@Guarded
@Tag(name = "Workflows")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "default",
    description = "What is wrong",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class WorkflowsResource {

  private static final int LISTED = 50;
  private static final int MOST_LISTED = 200;

  private final RequestWorkflow requestWorkflow;
  private final CancelWorkflow cancelWorkflow;
  private final AnswerQuestions answerQuestions;
  private final AnswerApproval answerApproval;
  private final ShowWorkflows workflows;

  WorkflowsResource(
      RequestWorkflow requestWorkflow,
      CancelWorkflow cancelWorkflow,
      AnswerQuestions answerQuestions,
      AnswerApproval answerApproval,
      ShowWorkflows workflows) {
    this.requestWorkflow = requestWorkflow;
    this.cancelWorkflow = cancelWorkflow;
    this.answerQuestions = answerQuestions;
    this.answerApproval = answerApproval;
    this.workflows = workflows;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "requestWorkflow",
      summary = "Ask for a table, in English or by a ready spec",
      description =
          "The same Idempotency-Key with the same request gives the same workflow; with another"
              + " request it is refused (422).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WorkflowRequests.Wanted.class)))
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location is where the workflow is seen",
      content = @Content(schema = @Schema(implementation = WorkflowRequests.StateView.class)))
  public Response request(
      @HeaderParam("Idempotency-Key") Optional<String> idempotencyKey, byte[] body) {
    String id =
        requestWorkflow.request(
            Bodies.read(body, WorkflowRequests.Wanted.class).request(), idempotencyKey);
    return Response.accepted(new WorkflowRequests.StateView(id, "RUNNING"))
        .location(URI.create("/v1/workflows/" + id))
        .build();
  }

  @GET
  @RunOnVirtualThread
  @Operation(operationId = "listWorkflows", summary = "The newest workflows")
  public JsonNode list(
      @RestQuery Optional<String> limit,
      @RestQuery Optional<String> before,
      @RestQuery Optional<String> state) {
    return JsonNodeFactory.instance
        .objectNode()
        .set(
            "workflows",
            workflows.newest(
                Parameters.number(limit, "limit", LISTED, 1, MOST_LISTED),
                before,
                Parameters.state(state)));
  }

  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  @Operation(
      operationId = "getWorkflow",
      summary = "A workflow: its state, its steps, and the table or the problem at its end")
  public JsonNode one(String id) {
    return workflows.view(id);
  }

  @POST
  @Path("/{id}/cancel")
  @RunOnVirtualThread
  @Operation(
      operationId = "cancelWorkflow",
      summary = "Stop a workflow; its target stays as it was",
      description = "409 when it has ended otherwise; again: no effect.")
  @RequestBody(content = @Content(schema = @Schema(implementation = WorkflowRequests.Cancel.class)))
  public WorkflowRequests.StateView cancel(String id, byte[] body) {
    cancelWorkflow.cancel(id, Bodies.read(body, WorkflowRequests.Cancel.class).words());
    return new WorkflowRequests.StateView(id, "CANCELLED");
  }

  @POST
  @Path("/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(operationId = "answerQuestions", summary = "Answer the questions of a workflow")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WorkflowRequests.Answers.class)))
  @APIResponse(
      responseCode = "202",
      description = "Passed on",
      content = @Content(schema = @Schema(implementation = WorkflowRequests.StateView.class)))
  public Response answers(String id, byte[] body) {
    answerQuestions.answer(id, Bodies.read(body, WorkflowRequests.Answers.class).all());
    return Response.accepted(new WorkflowRequests.StateView(id, "RUNNING")).build();
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  @Operation(
      operationId = "answerApproval",
      summary = "Approve, change or reject the spec that a workflow waits with",
      description = "A changed spec is checked first: 422 with all that is wrong, and it waits on.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WorkflowRequests.Approval.class)))
  @APIResponse(
      responseCode = "202",
      description = "Passed on",
      content = @Content(schema = @Schema(implementation = WorkflowRequests.StateView.class)))
  public Response approval(String id, byte[] body) {
    WorkflowRequests.Approval answer = Bodies.read(body, WorkflowRequests.Approval.class);
    List<Diagnostic> wrong =
        answerApproval.answer(id, answer.decision(), answer.changed(), answer.words());
    return wrong.isEmpty()
        ? Response.accepted(new WorkflowRequests.StateView(id, "RUNNING")).build()
        : SpecViews.SpecProblem.response(wrong);
  }
}
