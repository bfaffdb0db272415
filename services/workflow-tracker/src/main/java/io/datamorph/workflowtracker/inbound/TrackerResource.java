package io.datamorph.workflowtracker.inbound;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.datamorph.workflowtracker.EventLine;
import io.datamorph.workflowtracker.ShowWorkflows;
import io.datamorph.workflowtracker.WorkflowLine;
import io.datamorph.workflowtracker.domain.State;
import io.datamorph.workflowtracker.domain.View;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The read model, for the gateway. */
@Path("/internal/tracker/workflows")
class TrackerResource {

  private static final int MOST = 200;

  private final ShowWorkflows workflows;
  private final EventFeed feed;

  TrackerResource(ShowWorkflows workflows, EventFeed feed) {
    this.workflows = workflows;
    this.feed = feed;
  }

  /** An event on the wire; its payload is JSON already. */
  record EventView(
      int sequence, String id, String type, Instant time, @JsonRawValue String payload) {

    static EventView of(EventLine line) {
      return new EventView(line.sequence(), line.id(), line.type(), line.time(), line.payload());
    }
  }

  @GET
  @RunOnVirtualThread
  public List<WorkflowLine> list(
      @RestQuery @DefaultValue("50") int limit,
      @RestQuery Optional<String> before,
      @RestQuery Optional<State> state) {
    return workflows.newest(Math.clamp(limit, 1, MOST), before, state);
  }

  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  public View one(String id) {
    return workflows.view(id).orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("/{id}/events")
  @Produces(MediaType.APPLICATION_JSON)
  @RunOnVirtualThread
  public List<EventView> events(String id, @RestQuery @DefaultValue("0") int after) {
    if (workflows.state(id).isEmpty()) {
      throw new NotFoundException();
    }
    return workflows.events(id, after).stream().map(EventView::of).toList();
  }

  @GET
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> follow(
      String id,
      @RestQuery @DefaultValue("0") int after,
      @HeaderParam("Last-Event-ID") Optional<Integer> last,
      @Context Sse sse) {
    return feed.of(id, Math.max(after, last.orElse(0)))
        .map(
            line ->
                sse.newEventBuilder()
                    .id(Integer.toString(line.sequence()))
                    .name(line.type())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(EventView.class, EventView.of(line))
                    .build());
  }
}
