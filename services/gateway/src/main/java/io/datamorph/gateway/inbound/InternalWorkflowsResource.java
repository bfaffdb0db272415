package io.datamorph.gateway.inbound;

import io.datamorph.gateway.CancelWorkflow;
import io.datamorph.gateway.CloseWorkflow;
import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.Fate;
import io.datamorph.gateway.domain.RefusedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who has the last word on how a workflow ends. */
@Path("/internal/workflows/{id}")
@Guarded
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class InternalWorkflowsResource {

  private static final int LONGEST_REASON = 2000;

  private final CloseWorkflow closeWorkflow;
  private final CancelWorkflow cancelWorkflow;

  InternalWorkflowsResource(CloseWorkflow closeWorkflow, CancelWorkflow cancelWorkflow) {
    this.closeWorkflow = closeWorkflow;
    this.cancelWorkflow = cancelWorkflow;
  }

  /** What a workflow shall end as. */
  record Close(Optional<String> as, Optional<String> reason) {}

  /** What it ended as. */
  record FateView(Fate fate) {}

  @POST
  @Path("/close")
  @RunOnVirtualThread
  @Operation(hidden = true)
  public FateView close(String id, byte[] body) {
    Close request = Bodies.read(body, Close.class);
    String reason = request.reason().orElse("closed");
    String cut = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    return new FateView(
        switch (ReadRequests.required(request.as(), "as")) {
          case "FAILED" -> closeWorkflow.fail(id, cut);
          case "CANCELLED" -> cancelWorkflow.close(id, cut);
          default ->
              throw new RefusedException(Code.INVALID_REQUEST, "is FAILED or CANCELLED", "as");
        });
  }
}
